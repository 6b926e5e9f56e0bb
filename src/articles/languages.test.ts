import { describe, expect, it } from 'vitest'
import { detectLanguage, languageOfTag } from './languages.ts'

describe('detectLanguage', () => {
  it.each([
    [
      'en',
      'The ministers said on Monday that they would meet again by the end of the month, but gave no date for it, and a spokesman was not able to say who will attend.',
    ],
    [
      'de',
      'Die Minister sagten am Montag, dass sie sich bis zum Ende des Monats wieder treffen würden, nannten aber kein Datum, und ein Sprecher konnte nicht sagen, wer teilnimmt.',
    ],
    [
      'fr',
      'Les ministres ont annoncé lundi qu’ils se réuniraient de nouveau avant la fin du mois, sans donner de date, et un porte-parole n’a pas pu dire qui serait présent.',
    ],
    [
      'ar',
      'قال الوزراء يوم الاثنين إنهم سيجتمعون مرة أخرى قبل نهاية الشهر لكنهم لم يحددوا موعدا ولم يتمكن المتحدث باسم الحكومة من تحديد من سيحضر الاجتماع المقبل في العاصمة',
    ],
    [
      'nl',
      'De ministers zeiden maandag dat ze voor het einde van de maand opnieuw bijeen zouden komen, maar noemden geen datum, en een woordvoerder kon niet zeggen wie er komt.',
    ],
  ])('knows %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it.each([
    'Talks resume in Geneva',
    '',
    '1,400 2,000 '.repeat(300),
    '7'.repeat(3000),
    '\ud800 '.repeat(300),
  ])('does not guess from few words or none (%#)', (text) => {
    expect(detectLanguage(text)).toBeNull()
  })

  it('knows from a few words that they are not English', () => {
    expect(detectLanguage('قال الرئيس اليوم')).not.toBeNull()
    expect(detectLanguage('中国外交部发言人表示')).toBe('zh')
    expect(detectLanguage('Le président français a annoncé un accord avec les ministres')).toBe('fr')
  })

  it('is not misled by a quotation in another language', () => {
    const french =
      'Le ministre a déclaré lundi que la France ne céderait pas. « We will not withdraw from the talks », a répondu le porte-parole américain. Les deux pays doivent se retrouver la semaine prochaine à Genève pour de nouvelles discussions.'
    const english =
      'The minister said on Monday that France would not yield. "Nous ne céderons pas à la pression et nous irons jusqu’au bout", he told reporters in Paris. The two countries will meet again next week in Geneva for new talks.'
    expect([detectLanguage(french), detectLanguage(english)]).toEqual(['fr', 'en'])
  })

  it('takes names from other languages for names', () => {
    const text =
      'Marine Le Pen and the mayor of Los Angeles met in The Hague, where Carla del Ponte said that La Paz and Las Vegas have asked for help, and Ursula von der Leyen was there too.'
    expect(detectLanguage(text)).toBe('en')
  })
})

describe('languageOfTag', () => {
  it('takes the language of a tag', () => {
    expect(['en-GB', 'en_US', 'de', 'english', null].map(languageOfTag)).toEqual([
      'en',
      'en',
      'de',
      null,
      null,
    ])
  })
})
