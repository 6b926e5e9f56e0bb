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

  it('does not guess from a few words', () => {
    expect(detectLanguage('Talks resume in Geneva')).toBeNull()
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
