/**
 * Word lists from which each event of the generated stream draws its own words, so
 * that two events of a topic differ in more than their names.
 */

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}

/** Things in the singular that can stand before "works", "room" or "bridge". */
export const nouns = words(`
anchor antenna apron axle bakery balcony barge barrel basket beacon bell bicycle boiler bottle brewery brick
bucket buoy cabinet cable candle canvas cart castle cathedral cement cellar chapel chimney cinema clock cooler
copper cotton cradle crane crystal cupboard dairy diesel drum easel engine fabric ferry fibre filter flag flute
foundry fountain freezer furnace garage gas glass glove grain granite greenhouse guitar hammer harbour harp hemp
herring hopper horse ink instrument iron ivory jacket jetty jute kettle kiln kite ladder lamp lantern lathe
laundry leather library lighthouse lime linen lock locker loom lumber magnet malt marble mast mattress
metal mill mirror mitten monastery motor museum needle net nickel oak oar oil orchard organ oven paddle paint
paper parcel pencil pepper piano pigeon pillow pipe piston plaster plough plum pottery powder press printing
propeller pulley pump quarry quilt radio radish rail ribbon river rope rubber saddle sail salmon salt sand
sawdust scissors seed shell shoe shovel silk silo silver slate sledge soap solar spice spindle sponge
spring stamp starch statue steam steel stone stove straw sugar sulphur tannery tar tea textile theatre
tile timber tin tobacco tower tractor tram tricycle trumpet tunnel turbine umbrella valve varnish vault velvet
vinegar violin wagon walnut wardrobe warehouse watch water wax wheel whistle willow wind window
wine wool yarn zinc`)

/** Goods in the plural. */
export const things = words(`
almonds apples apricots bananas batteries beans beets bicycles biscuits blankets boots bottles bricks brooms
buttons cables cabbages candles canoes carpets carrots chairs cherries chestnuts coats cookers cranberries
cushions dates diapers dolls doors drills eggs envelopes fans figs filters flowers fridges garments gloves
grapes hammers hats hinges hoses jackets jars kettles keyboards knives ladders lamps lemons lentils limes locks
machines mangoes marbles mattresses melons mirrors mushrooms nails needles nuts olives onions oranges ovens
oysters paints parasols peaches peanuts pears pencils peppers phones pianos pillows pineapples pipes pistachios
plates plums pomegranates potatoes prawns pumpkins pumps quilts radiators radios raisins razors ropes sandals
sardines saws scarves screws seedlings shoes shovels skis soaps socks spices spoons stoves strawberries sweaters
tables tents textbooks tiles tomatoes toothbrushes towels toys tulips turbines tyres umbrellas valves vases
violins walnuts watches wheels windows wires`)

export const moods = words(`
abandoned ageing airless anxious austere awkward barren battered bitter bleak brittle broken calm cautious
chilly chipped clumsy cramped crooked crowded damp deserted dim divided drab draughty dusty faded fierce fragile
frozen frugal gaunt gloomy grim grubby hasty hollow hostile humid hushed icy leaky lively lonely muddy mute
narrow nervous noisy obscure odd ornate overgrown pale patched quiet ragged restless rickety rough rusty
scorched shabby shaky shuttered silent sleepy smoky solemn sour spartan stern stubborn sullen tangled tense
threadbare tired uneasy unruly upbeat vacant wary weary windswept worn`)

export const jobs = words(`
accountant actor architect baker barber beekeeper blacksmith bricklayer butcher carpenter cashier cook courier
dentist dressmaker electrician farmer firefighter fisherman florist forester gardener glazier goldsmith grocer
guide hairdresser innkeeper janitor joiner journalist librarian locksmith mason mechanic midwife miller miner
musician nurse optician painter paramedic pharmacist photographer pilot plasterer plumber porter postman potter
printer roofer sailor saddler schoolteacher seamstress secretary shepherd shoemaker student surveyor tailor
translator veterinarian waiter watchmaker weaver welder winemaker`)

export const months = words(
  'January February March April May June July August September October November December',
)

export const weekdays = words('Sunday Monday Tuesday Wednesday Thursday Friday Saturday')
