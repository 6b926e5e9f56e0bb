/**
 * Words that say what a person is, what a body is called and what a place is called:
 * the evidence by which a run of capitalised words is typed. Lower case, singular.
 */

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}

/** A role that can stand before or after a name: "president", "spokesman". */
export const roleHeads = setOf(
  `president minister premier chancellor secretary spokesman spokeswoman spokesperson senator congressman congresswoman
  representative governor mayor ambassador envoy king queen prince princess emir sultan pope cardinal archbishop bishop
  rabbi imam ayatollah sheikh sheik mullah judge justice commander colonel general lieutenant major captain sergeant
  admiral brigadier marshal attorney prosecutor lawyer director chairman chairwoman chair ceo chief head leader speaker
  professor doctor analyst expert economist historian scientist researcher author writer journalist reporter editor
  columnist correspondent pollster strategist adviser advisor aide official officer diplomat negotiator mediator
  politician lawmaker legislator mp deputy counsel commissioner inspector superintendent sheriff detective coach manager
  founder co-founder owner activist campaigner candidate nominee actor actress singer musician rapper producer composer
  dictator strongman ruler warlord militant cleric priest pastor reverend father sister brother mother wife husband son
  daughter widow miss madam teacher student engineer pilot astronaut driver farmer banker trader investor executive partner fellow
  coordinator undersecretary emissary delegate chairperson principal dean lord lady sir dame mr mrs ms dr sen rep gov
  gen lt col maj capt sgt adm cmdr prof rev hon pm cfo coo vp whip resident witness survivor guard star host lawmaker
  treasurer councilman councilwoman councillor councilor alderman assemblyman trustee member parliamentarian monarch premier-elect president-elect solicitor magistrate ombudsman consul attache rep.
  sen. gov. gen. mr. mrs. ms. dr. lt. col. maj. capt. sgt. adm. prof. rev. hon. cmdr. brig. supt. insp. amb.`,
)

/** Stands before a role: "foreign minister", "vice president", "deputy prime minister". */
export const roleModifiers = setOf(
  `prime foreign defense defence interior finance economy economic justice health education energy trade labor labour
  agriculture transport information communications culture environment oil home vice deputy assistant associate acting
  interim former ex outgoing incoming late state national security chief senior top under permanent special press first
  second executive managing attorney lieutenant major brigadier rear opposition majority minority house senate party
  parliamentary campaign research political military army navy police air government presidential gubernatorial
  democratic republican supreme federal district grand leading veteran longtime retired crown congressional
  deputy-director operating homeland surgeon nuclear chief-of-staff vice-presidential running human rights`,
)

/** Ends or opens the name of a body. */
export const bodyHeads = setOf(
  `inc inc. corp corp. ltd ltd. llc plc co co. company corporation group holdings bank university college school institute
  institution ministry department office agency bureau commission committee council board authority administration
  association federation foundation union league party movement front army force forces brigade brigades battalion corps
  guard command navy police court tribunal parliament assembly congress senate house cabinet organization organisation
  society trust fund center centre hospital church network news times post journal herald tribune gazette press
  broadcasting television radio airlines airways air motors systems technologies industries partners associates
  united fc laboratory laboratories academy club team studios records entertainment pictures media magazine exchange reserve
  treasury service services embassy consulate coalition alliance project initiative campaign conference caucus
  ltd.a gmbh ag sa nv consortium workers museum orchestra airline electronics software pharmaceuticals energy petroleum
  securities capital insurance daily telegraph observer survey theater theatre confederation secretariat clinic`,
)

/** Ends the name of a place. */
export const placeHeads = setOf(
  `city town village county province state district region valley river lake sea ocean bay gulf island islands mountain
  mountains mount hill hills heights street avenue road square park airport port harbor harbour bridge beach desert strip
  peninsula coast canal strait building tower stadium palace camp zone border square falls creek canyon plaza boulevard
  highway cape forest territory territories springs prison jail base dam gate wall
  memorial cathedral mosque temple castle abbey arena mall gardens ranch field hall ridge glacier volcano reef plateau
  basin delta reservoir lagoon refuge monument crossing junction courthouse hotel motel refinery roundabout beach quarter`,
)

/** Opens the name of a place: "Mount Everest", "Lake Victoria". */
export const placeOpeners = setOf(
  'mount mt mt. lake fort port cape camp gulf bay strait river hmp rio puerto santa san rue stade piazza avenida champs quai avenue',
)

/** Ends a name of something that is neither person, body nor place. */
export const otherHeads = setOf(
  `act bill law treaty agreement accord accords pact deal protocol convention resolution amendment plan program programme
  prize award awards trophy tournament partnership bowl medal cup games olympics championship war wars revolution uprising crisis day week month year
  festival summit operation hurricane storm cyclone typhoon earthquake report review study index constitution charter
  declaration doctrine movement edition series show album song film movie book game record trojan line road-map roadmap scandal case
  trial affair average index attacks bombing massacre protocol christmas easter ramadan eve`,
)

/** Small words inside names: "Ursula von der Leyen", "Mohammed bin Salman". */
export const nameParticles = setOf(
  'de la von van der den du dos da di bin ben ibn al el le abu y e del della ten ter',
)

export const weekdays = setOf('monday tuesday wednesday thursday friday saturday sunday')

export const monthNames = setOf(
  `january february march april may june july august september october november december jan. feb. mar. apr. jun. jul.
  aug. sep. sept. oct. nov. dec.`,
)

/** People of one side who speak or act for it: "US officials", "Israeli troops". */
export const sideNouns = setOf(
  `official officials officer officers government authority authorities administration army military navy force forces
  troop troops soldier soldiers police minister ministers ministry diplomat diplomats leader leaders leadership president
  premier parliament lawmaker lawmakers spokesman spokeswoman spokesperson envoy envoys ambassador negotiator negotiators
  delegation delegate delegates representative representatives jet jets warplane warplanes aircraft plane planes drone
  drones missile missiles rocket rockets strike strikes tank tanks gunboat gunboats warship warships general generals
  commander commanders intelligence security team side state cabinet court judge prosecutor prosecutors president’s
  counterpart embassy media president-elect chancellor king secretary people citizens public voters nationals national
  settlers settler rebels rebel militants militant guerrillas guerrilla gunmen insurgents insurgent fighters militia
  militias militiamen opposition protesters demonstrators activists students workers civilians villagers residents
  farmers refugees prisoners detainees tourists company companies firm firms president's regime junta
  position positions demand demands decision response rejection refusal proposal offer attack attacks raid raids
  shelling bombing bombardment airstrike airstrikes offensive operation operations campaign invasion`,
)
