/**
 * Capitals that are no names: days, months, hours, units, degrees, party letters, and
 * the abbreviations of things. In goes a word or a name as written; out comes whether
 * it can stand for a person, a body or a place at all.
 */

import { monthNames, weekdays } from './roles.ts'

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}

/** Never part of a name, lower case. */
const stops = new Set([
  ...weekdays,
  ...monthNames,
  ...setOf(
    `i am pm god covid mr ok lrb rrb mon tue tues wed thu thur thurs fri feb jan aug sept oct nov dec apr
    utc gmt est edt pst pdt cst cdt mst mdt bst cet cest ist jst p.m. a.m. gb mb kb tb ghz mhz mph kph kw mw
    re ps nb et rt rss sep etc tba wi fi us$ a$ c$ hk$ nz$ aka asap faq op ed`,
  ),
])

/** Abbreviations of things, not of bodies. */
const things = setOf(
  `TV DVD CD LCD LED DNA RNA HIV AIDS VIP CEO CFO COO CIO GDP GNP GPS USB PC SUV IQ ID SAT ATM DIY UFO WWI WWII SMS URL PDF
  HTML HDTV UV MRI CT ER ICU PR HR IT AI VR USD EUR GBP IPO IED WMD SARS MERS HQ MVP RBI ERA LGBT LGBTQ NGO NGOs CCTV
  FAQ Q&A R&B IT DUI IVF MP3 MP4 3D 4G 5G 3G Wi-Fi WiFi ADHD PTSD DJ MC PhD BA MA MD QC KC OBE CBE MBE MP MPs VAT XL DOA
  SOS CPR ECG EKG LP EP BMW-style PIN PA POW POWs MIA KIA APR CPI R&D B2B OTC UTC UK-based AC DC BC AD CE BCE`,
)

/** Letters after a person's name. */
const degrees = setOf('QC KC MP MPs MD PhD Ph.D. MBE OBE CBE Esq Esq. RN CPA MEP MSP TD DDS JD CBE')

/** True for a word, in small letters, that is no name and part of none. */
export const isStop = (lower: string): boolean => stops.has(lower) || /^i['’]/.test(lower)

/** Words of time that open a sentence right before a name: "Today Solberg said". Within a name they stand later: "USA Today". */
const openers = setOf('today yesterday tomorrow tonight meanwhile later earlier')

/** True for a word, in small letters, that is no part of a name where it opens a sentence. */
export const isTimeOpener = (lower: string): boolean => openers.has(lower)

/** True for an abbreviation of a thing, as written. */
export const isThing = (word: string): boolean => things.has(word)

/** True for letters that follow a person's name. */
export const isDegree = (word: string): boolean => degrees.has(word)

/** Peoples, faiths, tongues and leanings: with a capital, and yet neither person, body nor place. */
const peoples = setOf(
  `African Africans European Europeans Asian Asians Arab Arabs Arabic Hebrew Farsi Persian Latin Mandarin Cantonese Kurdish
  Kurd Kurds Western Westerner Westerners Eastern Northern Southern Islamic Islam Islamist Islamists Muslim Muslims Jew
  Jews Jewish Christian Christians Christianity Catholic Catholics Protestant Protestants Orthodox Hindu Hindus Buddhist
  Buddhists Sikh Sikhs Sunni Sunnis Shiite Shiites Shia Shi'ite Alawite Druze Yazidi Yazidis Hispanic Hispanics Latino
  Latinos Latina Anglo Anglos Brit Brits Parisian Parisians Londoner Londoners Democratic Libertarian Libertarians
  Marxist Communist Communists Socialist Socialists Nazi Nazis Millennial Millennials Texan Texans Californian Floridian
  Floridians Alaskan Cajun Creole Scandinavian Balkan Baltic Slavic Slavs Caucasian Inuit Aboriginal Maori Roma Gypsy
  Rohingya Rohingyas Pashtun Pashtuns Tamil Tamils Sinhalese Tutsi Tutsis Hutu Hutus Oromo Amhara Uighur Uighurs Uyghur
  Uyghurs Tibetan Tibetans Chechen Chechens Basque Basques Catalan Catalans Walloon Fleming Olympic Olympian Olympians`,
)

/** True for the name of a people, a faith, a tongue or a leaning, as written. */
export const isPeople = (word: string): boolean => peoples.has(word)

/** "D-Mo", "R-AZ": party and state of a member of Congress. */
export const isSeat = (word: string): boolean => /^[DRI]-(?:\p{Lu}|$)/u.test(word)
