/**
 * Names for the generated stream: real countries with their adjective, capital and
 * other cities; first and last names to combine into people who do not exist; made-up
 * names of rivers, districts and firms from syllables; invented publishers.
 */

import type { Dice } from './random.ts'

export interface Country {
  readonly name: string
  readonly adjective: string
  readonly capital: string
  readonly cities: readonly string[]
}

const countryLines = `
Norway|Norwegian|Oslo|Bergen,Trondheim,Stavanger
Portugal|Portuguese|Lisbon|Porto,Braga,Coimbra
Poland|Polish|Warsaw|Gdansk,Wroclaw,Lodz
Romania|Romanian|Bucharest|Cluj,Timisoara,Iasi
Greece|Greek|Athens|Patras,Volos,Larissa
Hungary|Hungarian|Budapest|Debrecen,Szeged,Miskolc
Finland|Finnish|Helsinki|Tampere,Turku,Oulu
Ireland|Irish|Dublin|Cork,Limerick,Galway
Austria|Austrian|Vienna|Graz,Linz,Salzburg
Belgium|Belgian|Brussels|Ghent,Antwerp,Liege
Denmark|Danish|Copenhagen|Aarhus,Odense,Aalborg
Croatia|Croatian|Zagreb|Split,Rijeka,Osijek
Serbia|Serbian|Belgrade|Novi Sad,Nis,Subotica
Bulgaria|Bulgarian|Sofia|Plovdiv,Varna,Burgas
Slovakia|Slovak|Bratislava|Kosice,Zilina,Nitra
Latvia|Latvian|Riga|Daugavpils,Liepaja,Jelgava
Georgia|Georgian|Tbilisi|Batumi,Kutaisi,Rustavi
Armenia|Armenian|Yerevan|Gyumri,Vanadzor,Kapan
Morocco|Moroccan|Rabat|Casablanca,Fez,Agadir
Tunisia|Tunisian|Tunis|Sfax,Sousse,Gabes
Senegal|Senegalese|Dakar|Thies,Kaolack,Touba
Ghana|Ghanaian|Accra|Kumasi,Tamale,Takoradi
Nigeria|Nigerian|Abuja|Lagos,Kano,Ibadan
Kenya|Kenyan|Nairobi|Mombasa,Kisumu,Nakuru
Tanzania|Tanzanian|Dodoma|Mwanza,Arusha,Mbeya
Zambia|Zambian|Lusaka|Kitwe,Ndola,Kabwe
Uganda|Ugandan|Kampala|Gulu,Mbarara,Jinja
Namibia|Namibian|Windhoek|Walvis Bay,Rundu,Oshakati
Mozambique|Mozambican|Maputo|Beira,Nampula,Tete
Ethiopia|Ethiopian|Addis Ababa|Gondar,Mekelle,Hawassa
Jordan|Jordanian|Amman|Irbid,Zarqa,Aqaba
Oman|Omani|Muscat|Salalah,Sohar,Nizwa
Kazakhstan|Kazakh|Astana|Almaty,Shymkent,Aktobe
Uzbekistan|Uzbek|Tashkent|Samarkand,Bukhara,Namangan
Nepal|Nepalese|Kathmandu|Pokhara,Biratnagar,Birgunj
Sri Lanka|Sri Lankan|Colombo|Kandy,Galle,Jaffna
Bangladesh|Bangladeshi|Dhaka|Chittagong,Khulna,Sylhet
Thailand|Thai|Bangkok|Chiang Mai,Khon Kaen,Hat Yai
Vietnam|Vietnamese|Hanoi|Da Nang,Hue,Can Tho
Malaysia|Malaysian|Kuala Lumpur|Penang,Ipoh,Kuching
Indonesia|Indonesian|Jakarta|Surabaya,Bandung,Medan
Philippines|Philippine|Manila|Cebu,Davao,Iloilo
Mongolia|Mongolian|Ulaanbaatar|Erdenet,Darkhan,Choibalsan
Peru|Peruvian|Lima|Arequipa,Trujillo,Cusco
Chile|Chilean|Santiago|Valparaiso,Concepcion,Antofagasta
Bolivia|Bolivian|La Paz|Cochabamba,Oruro,Potosi
Ecuador|Ecuadorian|Quito|Guayaquil,Cuenca,Loja
Colombia|Colombian|Bogota|Medellin,Cali,Barranquilla
Uruguay|Uruguayan|Montevideo|Salto,Paysandu,Rivera
Paraguay|Paraguayan|Asuncion|Encarnacion,Concepcion,Luque
Costa Rica|Costa Rican|San Jose|Limon,Heredia,Cartago
Panama|Panamanian|Panama City|Colon,David,Santiago
Guatemala|Guatemalan|Guatemala City|Quetzaltenango,Escuintla,Coban
Canada|Canadian|Ottawa|Winnipeg,Halifax,Calgary
Australia|Australian|Canberra|Adelaide,Hobart,Darwin
New Zealand|New Zealand|Wellington|Dunedin,Hamilton,Napier
`

export const countries: readonly Country[] = countryLines
  .trim()
  .split('\n')
  .map((line) => {
    const [name, adjective, capital, cities] = line.split('|') as [string, string, string, string]
    return { name, adjective, capital, cities: cities.split(',') }
  })

const firstNames =
  `Ana Bruno Clara Dario Elin Farid Greta Hanna Idris Jana Karim Lena Marek Nadia Omar Petra Quentin Rosa
Samir Tessa Ugo Vera Wanda Xenia Yusuf Zora Amina Boris Carmen Dimitri Esther Felipe Gita Henrik Ines
Jorge Kofi Leila Mateus Noor Olga Pavel Rania Stefan Tariq Ursula Viktor Wilma Yara Zoltan Abena Bashir
Cecilia Dawit Emeka Fatou Gabor Hilda Ivo Joana Kwame Lucia Milan Ngozi Otto Paloma Rafael Selma Tomas
Uma Vanessa Walter Yannick Zainab Alba Benedikt Chipo Dorota Erik Freja Goran Helga Isaac Jelena Kamal
Liv Mirela Nuno Oksana Piotr Renata Sipho Thandi Vito Yelena`.split(/\s+/)

const lastNames =
  `Abara Bekele Castellan Dvorak Eriksen Farouk Gallas Haddow Ivarsson Jankov Keita Lindqvist Mbeki Norvik
Okafor Petrescu Quiroga Rasmus Sandoval Tekin Ustinov Valdes Wachira Xavier Yilmaz Zeman Adeyemi Brandvold
Cordero Diallo Eklund Fonseca Grigoryan Horvat Ibarra Jarosz Kovacs Larbi Mensah Nakato Obando Palmgren
Rezaei Stoyan Tavares Ulriksen Vargas Weidmann Yeboah Zubiri Achterberg Bondarev Chanda Delacroix Estrada
Fekete Gunawan Holmstrom Iglesias Jovanovic Kamau Lozano Mazur Ndiaye Osei Pereira Rahimov Salonen Toure
Vukovic Wickrama Arslan Benitez Csonka Dorji Falk Gebre Hakimi Juric Khamis Lovric Moyo Nyberg Odhiambo
Pinheiro Roca Sorensen Tamm Vikander Zielinski Aalto Bakari Cisse Duarte`.split(/\s+/)

const starts =
  'Bar Cal Dor El Fen Gar Hal Ist Jor Kel Lor Mar Nor Oss Pel Quar Ros Sal Tor Ul Var Wes Yar Zel Bran Cor Drav Estr Frid Gol'.split(
    ' ',
  )
const middles = 'a e i o u an en in on ar er or al el il ova eni aru oli and est'.split(' ')
const ends =
  'ba dra fel gan hem ka lin mar nau pol rin sk tal vik wen zo ford stad grad mouth bek dal nitz mora seva'.split(
    ' ',
  )

/** A made-up proper name such as "Keloriwen"; about 15,000 are possible. */
export function coinName(dice: Dice): string {
  return dice.of(starts) + dice.of(middles) + dice.of(ends)
}

/** The full name of a person who does not exist. */
export function namePerson(dice: Dice): string {
  const last = dice.chance(0.3) ? coinName(dice) : dice.of(lastNames)
  return `${dice.of(firstNames)} ${last}`
}

const districtEndings = ['Hill', 'Quay', 'Market', 'Old Town', 'Park', 'Heights', 'Gate', 'Fields']
const streetEndings = ['Street', 'Avenue', 'Road', 'Square', 'Boulevard', 'Lane']

/** A part of a town: "Saloru" or "Saloru Hill". */
export function nameDistrict(dice: Dice): string {
  return dice.chance(0.5) ? coinName(dice) : `${coinName(dice)} ${dice.of(districtEndings)}`
}

export function nameStreet(dice: Dice): string {
  return `${coinName(dice)} ${dice.of(streetEndings)}`
}

/** A publisher: what its articles give as source, and the host of their addresses. */
export interface Publisher {
  readonly name: string
  readonly host: string
}

const papers = 'Courier Ledger Herald Gazette Observer Tribune Dispatch Monitor Bulletin Examiner'.split(' ')
const seats = 'Harbour Northgate Meridian Atlantic Levant Highland Riverside Capital Baltic Southern'.split(
  ' ',
)

/** A hundred invented publishers, under the reserved ending .example. */
export const publishers: readonly Publisher[] = papers.flatMap((paper) =>
  seats.map((seat) => ({
    name: `${seat} ${paper}`,
    host: `${seat}-${paper}.example`.toLowerCase(),
  })),
)
