import Articles
import Foundation
import Testing

@Suite("Language")
struct LanguageTests {
  static let samples: [(String, String)] = [
    ("es", "El Gobierno anunció el lunes que las tropas se retirarán del país antes de fin de año, según fuentes."),
    ("fr", "Le gouvernement a annoncé lundi que les troupes quitteront le pays avant la fin de l'année, selon lui."),
    ("de", "Die Regierung hat am Montag angekündigt, dass die Truppen das Land bis zum Ende des Jahres verlassen."),
    ("pt", "O governo anunciou na segunda-feira que as tropas vão deixar o país até o fim do ano, segundo fontes."),
    ("it", "Il governo ha annunciato lunedì che le truppe lasceranno il paese entro la fine dell'anno, secondo lui."),
    ("nl", "De regering heeft maandag aangekondigd dat de troepen het land voor het einde van het jaar verlaten."),
    ("sv", "Regeringen meddelade på måndagen att trupperna ska lämna landet före årets slut, men det är inte klart."),
    (
      "da",
      "Regeringen meddelte mandag, at tropperne skal forlade landet inden årets udgang, men det er ikke blevet klart."
    ),
    (
      "no",
      "Regjeringen kunngjorde mandag at troppene skal forlate landet før årets slutt, men det er ikke blitt klart nå."
    ),
    (
      "fi",
      "Hallitus ilmoitti maanantaina, että joukot lähtevät maasta ennen vuoden loppua, mutta se ei ole vielä varma."
    ),
    ("pl", "Rząd ogłosił w poniedziałek, że wojska opuszczą kraj do końca roku, ale nie jest to jeszcze pewne."),
    (
      "cs",
      "Vláda v pondělí oznámila, že vojáci opustí zemi do konce roku, ale podle zdrojů to není jisté, protože se čeká."
    ),
    (
      "hu", "A kormány hétfőn bejelentette, hogy a csapatok az év végéig elhagyják az országot, de ez még nem biztos."
    ),
    ("ro", "Guvernul a anunțat luni că trupele vor părăsi țara până la sfârșitul anului, dar nu este încă sigur."),
    (
      "tr",
      "Hükümet pazartesi günü birliklerin yıl sonuna kadar ülkeden ayrılacağını açıkladı, ancak bu daha kesin değil."
    ),
    ("id", "Pemerintah mengumumkan pada hari Senin bahwa pasukan akan meninggalkan negara itu sebelum akhir tahun."),
    (
      "vi",
      "Chính phủ hôm thứ Hai thông báo rằng quân đội sẽ rời khỏi đất nước trước cuối năm nhưng điều đó chưa chắc."
    ),
    ("sw", "Serikali ilitangaza Jumatatu kwamba wanajeshi wataondoka nchini kabla ya mwisho wa mwaka, lakini bado."),
    (
      "ca",
      "El govern va anunciar dilluns que les tropes sortiran del país abans de final d'any, però això no és segur amb ells."
    ),
    ("hr", "Vlada je u ponedjeljak objavila da će vojnici napustiti zemlju do kraja godine, ali to nije sigurno."),
    ("ru", "Правительство объявило в понедельник, что войска покинут страну до конца года, но это ещё не решено."),
    ("uk", "Уряд оголосив у понеділок, що війська залишать країну до кінця року, але це ще не вирішено їхніми."),
    ("bg", "Правителството обяви в понеделник, че войските ще напуснат страната до края на годината."),
    ("sr", "Влада је у понедељак објавила да ће војници напустити земљу до краја године, али то није сигурно."),
    ("el", "Η κυβέρνηση ανακοίνωσε τη Δευτέρα ότι τα στρατεύματα θα φύγουν από τη χώρα πριν το τέλος του έτους."),
    ("ar", "أعلنت الحكومة يوم الاثنين أن القوات ستغادر البلاد قبل نهاية العام."),
    ("fa", "دولت روز دوشنبه اعلام کرد که نیروها پیش از پایان سال کشور را ترک می‌کنند و گزارش چاپ شد."),
    ("ur", "حکومت نے پیر کو اعلان کیا کہ فوجی سال کے آخر تک ملک چھوڑ دیں گے۔"),
    ("he", "הממשלה הודיעה ביום שני כי הכוחות יעזבו את המדינה לפני סוף השנה."),
    ("hi", "सरकार ने सोमवार को घोषणा की कि सैनिक साल के अंत तक देश छोड़ देंगे।"),
    ("bn", "সরকার সোমবার ঘোষণা করেছে যে সৈন্যরা বছরের শেষের আগে দেশ ছেড়ে যাবে।"),
    ("zh", "政府周一宣布，部队将在年底前离开该国。"),
    ("ja", "政府は月曜日、部隊が年末までに国を離れると発表した。"),
    ("ko", "정부는 월요일 군대가 연말까지 나라를 떠날 것이라고 발표했다."),
    ("th", "รัฐบาลประกาศเมื่อวันจันทร์ว่ากองทหารจะออกจากประเทศก่อนสิ้นปี"),
  ]

  @Test(
    "Another language is named",
    arguments: samples)
  func other(code: String, text: String) throws {
    let error = try #require(try Reading.rejection(Array(text.utf8)))
    #expect(error.kind == .language)
    #expect(error.language == code, "\(error.detail)")
    #expect(error.detail.contains("(\(code))"))
  }

  @Test(
    "English passes, however short and full of foreign names",
    arguments: [
      "Officials said hundreds of troops will leave.",
      """
      Nigerian President Muhammadu Buhari met Abubakar Shekau's envoys in Maiduguri, Borno, on Thursday, the Agence \
      Nigérienne de Presse and La Dépêche du Midi reported from Niamey. Goodluck Ebele Azikiwe Jonathan, Olusegun \
      Obasanjo and Yemi Osinbajo de la Cruz were not there.
      """,
      """
      Xi Jinping, Shinzo Abe, Recep Tayyip Erdoğan, Andrés Manuel López Obrador and Michał Kowalski-Wiśniewski signed \
      it in São Paulo. El País, Le Monde, Der Spiegel and Corriere della Sera all wrote about that. "Das ist gut," \
      Jens Stoltenberg said.
      """,
      "The report quotes him: \"Мы уходим\", he said (“we are leaving”), and then the line to Moscow went dead.",
    ])
  func english(text: String) throws {
    #expect(try Reading.article(text).language == "en")
  }

  static let storiesFile = Reading.checkout + "/../shared/data/ecbplus/topics-1-35.jsonl"

  @Test("News texts of 35 topics pass", .enabled(if: FileManager.default.fileExists(atPath: storiesFile)))
  func stories() throws {
    struct Story: Decodable { var name: String, text: String }
    let lines = try String(contentsOfFile: Self.storiesFile, encoding: .utf8).split(separator: "\n")
    let rejected = try lines.compactMap { line -> String? in
      let story = try JSONDecoder().decode(Story.self, from: Data(line.utf8))
      // Shorter ones are captions.
      let lines = story.text.split(separator: "\n").count
      return lines < 4 ? nil : try Reading.rejection(Array(story.text.utf8)).map { "\(story.name): \($0)" }
    }
    #expect(rejected.isEmpty)
  }
}
