/// The words of maps and stories, each in all languages of the table or in none: a row without one of them does not
/// compile. `{0}` and `{1}` stand for what is filled in.
///
/// Names of places, parties and sources, citations and the attribution of the data are not here: they come from the data.
enum MapPhrase: String, CaseIterable, Sendable {
  case months, shortMonths, day
  case titleOfDay, titleAround, titleIn, titleOfDays, titleOfDaysAround, titleOfDaysIn
  case latest, majority, source, sourceAndBaseline, trusted, subtitle, known, pockets
  case caution, noFront, frontOfOneSide, frontOfGrounds, frontOfTriangles, baseline, hull, decidingSources
  case straightRoads, projection, conicOfOne, conicOfTwo, stereographic, frontsOfGrounds, frontsOfTriangles
  case heldAndGround, groundBehind, groundHeld, placeHeld, band, borderOfGrounds, halfWay, contested, unknown,
    disputed, unheld
  case city, town, village, road, roadOpen, roadContested, roadUnknown, roadCut, roadUnused, rings
  case borderOfCountry, borderOfDistrict, borders, kilometers, meters, trueAt, without
  case look, nearer, wider, theDay, back, next, play, stop, noScript, held, chart, announced, turns, keys
  case earlier, later, none, silence, cited, more, heldBy, clickForAll
  case asserted, denied, assessed, agreed, from, derived, ofKind, district, area

  /// The languages of the table, in the order of its columns.
  static let languages = ["en", "az", "hy", "ru"]

  /// The phrase in the languages of ``languages``.
  var columns: [String] { Self.table[self] ?? [] }

  private static let table: [MapPhrase: [String]] = Dictionary(
    rows.map { ($0.phrase, [$0.en, $0.az, $0.hy, $0.ru]) }, uniquingKeysWith: { first, _ in first })

  private struct Row {
    var phrase: MapPhrase
    var en, az, hy, ru: String

    init(_ phrase: MapPhrase, _ en: String, _ az: String, _ hy: String, _ ru: String) {
      (self.phrase, self.en, self.az, self.hy, self.ru) = (phrase, en, az, hy, ru)
    }
  }

  private static let rows: [Row] = days + heads + notes + legend + story

  private static let days: [Row] = [
    // Those of the form that stands with the number of a day.
    Row(
      .months, "January February March April May June July August September October November December",
      "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
      "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի",
      "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
    Row(
      .shortMonths, "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
      "yan fev mar apr may iyn iyl avq sen okt noy dek", "հնվ փտվ մրտ ապր մյս հնս հլս օգս սեպ հոկ նոյ դեկ",
      "янв фев мар апр мая июн июл авг сен окт ноя дек"),
    // {0} the day, {1} the month, {2} the year.
    Row(.day, "{0} {1} {2}", "{0} {1} {2}", "{2} թ. {1} {0}", "{0} {1} {2} года"),
  ]

  private static let heads: [Row] = [
    Row(
      .titleOfDay, "Who held what on {0}", "Kim haranı nəzarətdə saxlayırdı: {0}",
      "Ով ինչ էր վերահսկում. {0}", "Кто что удерживал: {0}"),
    Row(
      .titleAround, "Who held what around {1} on {0}", "Kim haranı nəzarətdə saxlayırdı: {1} və ətrafı, {0}",
      "Ով ինչ էր վերահսկում. {1} և շրջակայքը, {0}", "Кто что удерживал: {1} и окрестности, {0}"),
    Row(
      .titleIn, "Who held what in {1} on {0}", "Kim haranı nəzarətdə saxlayırdı: {1}, {0}",
      "Ով ինչ էր վերահսկում. {1}, {0}", "Кто что удерживал: {1}, {0}"),
    Row(
      .titleOfDays, "Who held what, {0} to {1}", "Kim haranı nəzarətdə saxlayırdı: {0} – {1}",
      "Ով ինչ էր վերահսկում. {0} – {1}", "Кто что удерживал: {0} – {1}"),
    Row(
      .titleOfDaysAround, "Who held what around {2}, {0} to {1}",
      "Kim haranı nəzarətdə saxlayırdı: {2} və ətrafı, {0} – {1}",
      "Ով ինչ էր վերահսկում. {2} և շրջակայքը, {0} – {1}", "Кто что удерживал: {2} и окрестности, {0} – {1}"),
    Row(
      .titleOfDaysIn, "Who held what in {2}, {0} to {1}", "Kim haranı nəzarətdə saxlayırdı: {2}, {0} – {1}",
      "Ով ինչ էր վերահսկում. {2}, {0} – {1}", "Кто что удерживал: {2}, {0} – {1}"),
    Row(
      .subtitle, "By {0}, in {1}", "Əsas: {0}. Ərazi: {1}", "Հիմքը՝ {0}։ Տարածքը՝ {1}",
      "Основание: {0}. Территория: {1}"),
    Row(
      .latest, "the latest claim on each place", "hər yer haqqında ən son məlumat",
      "յուրաքանչյուր վայրի մասին վերջին հաղորդումը", "последнее сообщение о каждом месте"),
    Row(
      .majority, "the majority of sources", "mənbələrin çoxluğu", "աղբյուրների մեծամասնությունը",
      "большинство источников"),
    Row(
      .source, "the source {0} alone", "yalnız {0} mənbəyi", "միայն {0} աղբյուրը", "только источник {0}"),
    Row(
      .sourceAndBaseline, "the source {0} alone and the baseline", "yalnız {0} mənbəyi və ilkin vəziyyət",
      "միայն {0} աղբյուրը և ելակետային վիճակը", "только источник {0} и исходное состояние"),
    Row(
      .trusted, "the first to speak of {0}", "bu sırada ilk danışan mənbə: {0}",
      "այս հերթականությամբ առաջին խոսող աղբյուրը՝ {0}", "первый высказавшийся источник из ряда: {0}"),
    Row(
      .known, ", as known on {0}", ", {0} tarixində məlum olduğu kimi", ", ինչպես հայտնի էր {0}",
      ", по сведениям на {0}"),
    Row(
      .pockets, "; pockets count with the side around them",
      "; mühasirədəki ərazilər ətraf tərəfə aid edilir",
      "; շրջապատված տարածքները հաշվվում են շրջապատող կողմի հետ",
      "; окружённые участки отнесены к окружающей стороне"),
  ]

  private static let notes: [Row] = [
    Row(
      .caution,
      "This map says who held a place by somebody's word, and not who owns it. Announcements are not captures: they lag and lead the ground. It shows no positions of forces, and its borders are no statement on status.",
      "Bu xəritə bir yerin kimin nəzarətində olduğunu kiminsə sözünə əsasən göstərir və onun kimə məxsus olduğunu bildirmir. Elanlar faktiki nəzarət demək deyil: onlar gerçəklikdən gec qala və ya onu qabaqlaya bilər. Xəritədə qüvvələrin mövqeləri göstərilmir və sərhədlər status barədə bəyanat deyil.",
      "Այս քարտեզը ցույց է տալիս, թե ում վերահսկողության տակ էր վայրը ինչ-որ մեկի խոսքով, և ոչ թե ում է այն պատկանում։ Հայտարարությունները գրավում չեն նշանակում. դրանք կարող են իրականությունից ուշանալ կամ առաջ ընկնել։ Քարտեզը ուժերի դիրքեր ցույց չի տալիս, և սահմանները կարգավիճակի մասին հայտարարություն չեն։",
      "Карта показывает, кто удерживал место по чьим-либо словам, а не кому оно принадлежит. Объявления не равны захвату: они запаздывают и опережают события. Позиции сил не показаны, а границы не являются заявлением о статусе."
    ),
    Row(
      .noFront, "No front can be traced for this day: too little is known.",
      "Bu gün üçün cəbhə xətti çəkilə bilmir: məlumat azdır.",
      "Այս օրվա համար առաջնագիծ գծել հնարավոր չէ. տվյալները քիչ են։",
      "Для этого дня линию фронта построить нельзя: слишком мало известно."),
    Row(
      .frontOfOneSide, "There is no front in {0}: all that is known was held by one side.",
      "Cəbhə xətti yoxdur ({0}): məlum olan hər yer bir tərəfin nəzarətində idi.",
      "Առաջնագիծ չկա ({0}). այն ամենը, ինչ հայտնի է, մեկ կողմի վերահսկողության տակ էր։",
      "Линии фронта нет ({0}): всё, что известно, удерживала одна сторона."),
    Row(
      .frontOfGrounds, "Front: {0} km, the border of the grounds as {1} draws them.",
      "Cəbhə xətti: {0} km, {1} mənbəyinin çəkdiyi ərazilərin sərhədi.",
      "Առաջնագիծ՝ {0} կմ, տարածքների սահմանը, ինչպես գծում է {1}։",
      "Линия фронта: {0} км, граница территорий, как их рисует {1}."),
    Row(
      .frontOfTriangles, "Front: {0} km in {1}, traced by triangulation of {2} settlements.",
      "Cəbhə xətti: {0} km ({1}); {2} yaşayış məntəqəsi üzrə trianqulyasiya ilə çəkilib.",
      "Առաջնագիծ՝ {0} կմ ({1}), գծված է {2} բնակավայրի եռանկյունացմամբ։",
      "Линия фронта: {0} км ({1}); построена триангуляцией, населённых пунктов: {2}."),
    Row(
      .baseline, "Of the places that pin it {0} % rest on the baseline of the data alone.",
      "Onu müəyyən edən yerlərin {0} faizi yalnız verilənlərin ilkin vəziyyətinə əsaslanır.",
      "Այն որոշող վայրերի {0} %-ը հիմնվում է միայն տվյալների ելակետային վիճակի վրա։",
      "Из мест, которые её определяют, {0} % опираются только на исходное состояние данных."),
    Row(
      .hull, "The ground is the hull of the settlements, and no country.",
      "Ərazi yaşayış məntəqələrini əhatə edən sahədir, ölkə deyil.",
      "Տարածքը բնակավայրերն ընդգրկող մակերեսն է և ոչ թե երկիր։",
      "Территория — это охват населённых пунктов, а не страна."),
    Row(
      .decidingSources, "Sources that decide the day, with the number of places: {0}.",
      "Günü müəyyən edən mənbələr və yerlərin sayı: {0}.",
      "Օրը որոշող աղբյուրները և վայրերի թիվը՝ {0}։",
      "Источники, определяющие день, с числом мест: {0}."),
    Row(
      .straightRoads, "Roads are drawn straight from waypoint to waypoint.",
      "Yollar bir nöqtədən digərinə düz çəkilib.", "Ճանապարհները գծված են ուղիղ՝ կետից կետ։",
      "Дороги проведены по прямой от точки к точке."),
    Row(.projection, "Projection: {0}.", "Proyeksiya: {0}.", "Պրոյեկցիա՝ {0}։", "Проекция: {0}."),
    Row(
      .conicOfOne, "Lambert conformal conic, standard parallel {0}°, WGS 84",
      "Lambert konformal konik, standart paralel {0}°, WGS 84",
      "Լամբերտի կոնֆորմ կոնական, ստանդարտ զուգահեռական {0}°, WGS 84",
      "равноугольная коническая Ламберта, стандартная параллель {0}°, WGS 84"),
    Row(
      .conicOfTwo, "Lambert conformal conic, standard parallels {0}° and {1}°, WGS 84",
      "Lambert konformal konik, standart paralellər {0}° və {1}°, WGS 84",
      "Լամբերտի կոնֆորմ կոնական, ստանդարտ զուգահեռականներ {0}° և {1}°, WGS 84",
      "равноугольная коническая Ламберта, стандартные параллели {0}° и {1}°, WGS 84"),
    Row(
      .stereographic, "stereographic about {0}, {1}", "stereoqrafik, mərkəz {0}, {1}",
      "ստերեոգրաֆիկ, կենտրոնը {0}, {1}", "стереографическая, центр {0}, {1}"),
    Row(
      .frontsOfGrounds, "Front: day by day the border of the grounds as {0} draws them.",
      "Cəbhə xətti: hər gün üçün {0} mənbəyinin çəkdiyi ərazilərin sərhədi.",
      "Առաջնագիծ՝ օր առ օր տարածքների սահմանը, ինչպես գծում է {0}։",
      "Линия фронта: по дням граница территорий, как их рисует {0}."),
    Row(
      .frontsOfTriangles, "Front: traced day by day in {0}, by triangulation of {1} settlements.",
      "Cəbhə xətti: hər gün üçün çəkilib ({0}), {1} yaşayış məntəqəsi üzrə trianqulyasiya ilə.",
      "Առաջնագիծ՝ գծված օր առ օր ({0}), {1} բնակավայրի եռանկյունացմամբ։",
      "Линия фронта: построена по дням ({0}) триангуляцией, населённых пунктов: {1}."),
    Row(.without, "{0} without {1}", "{0} ({1} istisna olmaqla)", "{0} (առանց՝ {1})", "{0} (кроме: {1})"),
  ]

  private static let legend: [Row] = [
    Row(
      .heldAndGround, "{0}: places held, and ground behind the front",
      "{0}: nəzarətdə olan yerlər və cəbhə arxasındakı ərazi",
      "{0}՝ վերահսկվող վայրեր և առաջնագծի թիկունքը", "{0}: удерживаемые места и территория за линией фронта"),
    Row(
      .groundBehind, "{0}: ground behind the front", "{0}: cəbhə arxasındakı ərazi",
      "{0}՝ առաջնագծի թիկունքը",
      "{0}: территория за линией фронта"),
    Row(
      .groundHeld, "{0}: ground held", "{0}: nəzarətdə olan ərazi", "{0}՝ վերահսկվող տարածք",
      "{0}: удерживаемая территория"),
    Row(
      .placeHeld, "place held by {0}", "{0}: nəzarətdə olan yer", "{0}՝ վերահսկվող վայր",
      "{0}: удерживаемое место"),
    Row(
      .band, "band in which the front may run, between places of two sides",
      "iki tərəfin yerləri arasında cəbhənin keçə biləcəyi zolaq",
      "գոտի երկու կողմերի վայրերի միջև, որով կարող է անցնել առաջնագիծը",
      "полоса между местами двух сторон, где может проходить фронт"),
    Row(
      .borderOfGrounds, "front: the border of the grounds", "cəbhə xətti: ərazilərin sərhədi",
      "առաջնագիծ՝ տարածքների սահմանը", "линия фронта: граница территорий"),
    Row(
      .halfWay, "front, drawn half-way between those places", "bu yerlərin ortasından çəkilmiş cəbhə xətti",
      "առաջնագիծ՝ գծված այդ վայրերի միջնամասով", "линия фронта, посередине между этими местами"),
    Row(
      .contested, "contested: sources differ", "mübahisəli: mənbələr fərqlidir",
      "վիճելի. աղբյուրները տարբերվում են", "спорно: источники расходятся"),
    Row(
      .unknown, "holder unknown", "kimin nəzarətində olduğu məlum deyil", "վերահսկողը հայտնի չէ",
      "неизвестно, кто удерживал"),
    Row(.disputed, "contested", "mübahisəli", "վիճելի", "спорно"),
    Row(.unheld, "unknown", "məlum deyil", "հայտնի չէ", "неизвестно"),
    Row(.city, "city", "şəhər", "քաղաք", "город"),
    Row(.town, "town", "qəsəbə", "ավան", "посёлок"),
    Row(.village, "village", "kənd", "գյուղ", "село"),
    Row(
      .road, "supply road, {0}", "təchizat yolu, {0}", "մատակարարման ճանապարհ՝ {0}", "дорога снабжения, {0}"),
    Row(
      .roadOpen, "open to one side at least", "ən azı bir tərəf üçün açıq", "բաց առնվազն մեկ կողմի համար",
      "открыта хотя бы для одной стороны"),
    Row(
      .roadContested, "contested, or in the band of the front", "mübahisəli və ya cəbhə zolağında",
      "վիճելի կամ առաջնագծի գոտում", "спорная или в полосе фронта"),
    Row(.roadUnknown, "state unknown", "vəziyyəti məlum deyil", "վիճակը հայտնի չէ", "состояние неизвестно"),
    Row(
      .roadCut, "cut between the sides", "tərəflər arasında kəsilmiş", "կտրված կողմերի միջև",
      "перерезана между сторонами"),
    Row(.roadUnused, "not in use", "istifadə olunmur", "չի օգտագործվում", "не используется"),
    Row(
      .rings, "{0} from {1}, on the ellipsoid", "{0} – məsafə, mərkəz: {1} (ellipsoid üzrə)",
      "{0}՝ հեռավորություն, կենտրոնը՝ {1} (էլիպսոիդի վրա)", "{0} – расстояние, центр: {1} (по эллипсоиду)"),
    Row(
      .borderOfCountry, "border of a country, as the data draws it", "ölkə sərhədi (verilənlər üzrə)",
      "երկրի սահման (ըստ տվյալների)", "граница страны, по данным"),
    Row(
      .borderOfDistrict, "border of a district, as the data draws it", "rayon sərhədi (verilənlər üzrə)",
      "շրջանի սահման (ըստ տվյալների)", "граница района, по данным"),
    Row(
      .borders, "border of a country, of a district, as the data draws it",
      "ölkə və rayon sərhədi (verilənlər üzrə)", "երկրի, շրջանի սահման (ըստ տվյալների)",
      "граница страны, района, по данным"),
    Row(.kilometers, "{0} km", "{0} km", "{0} կմ", "{0} км"),
    Row(.meters, "{0} m", "{0} m", "{0} մ", "{0} м"),
    Row(.trueAt, "true at {0}", "miqyas dəqiqdir: {0}", "ճշգրիտ է {0}-ում", "масштаб верен на {0}"),
  ]

  private static let story: [Row] = [
    Row(
      .look, "Look nearer or wider", "Yaxınlaşdır və ya uzaqlaşdır", "Մոտեցնել կամ հեռացնել",
      "Приблизить или отдалить"),
    Row(.nearer, "Nearer", "Yaxınlaşdır", "Մոտեցնել", "Приблизить"),
    Row(.wider, "Wider", "Uzaqlaşdır", "Հեռացնել", "Отдалить"),
    Row(.theDay, "The day", "Gün", "Օրը", "День"),
    Row(.back, "The day before", "Əvvəlki gün", "Նախորդ օրը", "Предыдущий день"),
    Row(.next, "The next day", "Növbəti gün", "Հաջորդ օրը", "Следующий день"),
    Row(.play, "Play", "Başlat", "Սկսել", "Пуск"),
    Row(.stop, "Stop", "Dayandır", "Կանգ", "Стоп"),
    Row(
      .noScript, "Without scripts this page shows its first day alone.",
      "Skriptlər olmadan bu səhifə yalnız ilk günü göstərir.",
      "Առանց սկրիպտների այս էջը ցույց է տալիս միայն առաջին օրը։",
      "Без скриптов эта страница показывает только первый день."),
    Row(
      .held, "Settlements held:", "Nəzarətdə olan yaşayış məntəqələri:", "Վերահսկվող բնակավայրեր՝",
      "Удерживаемые населённые пункты:"),
    Row(
      .chart, "Settlements held by each party, day by day, in {0}",
      "Hər tərəfin nəzarətində olan yaşayış məntəqələri, günbəgün: {0}",
      "Յուրաքանչյուր կողմի վերահսկած բնակավայրերը, օր առ օր՝ {0}",
      "Населённые пункты, удерживаемые каждой стороной, по дням: {0}"),
    Row(
      .announced, "Announced on this day", "Bu gün elan olunanlar", "Այս օրը հայտարարված",
      "Объявлено в этот день"),
    Row(
      .turns, "Days with an announcement or a change", "Elan və ya dəyişiklik olan günlər",
      "Հայտարարության կամ փոփոխության օրեր", "Дни с объявлением или изменением"),
    Row(
      .keys,
      "Keys: left and right for a day, page up and down for a week, Home, End, space to play, plus and minus to look nearer or wider.",
      "Düymələr: sol və sağ – bir gün, Page Up və Page Down – bir həftə, Home, End, boşluq – başlat, artı və eksi – yaxınlaşdır və uzaqlaşdır.",
      "Ստեղներ՝ ձախ և աջ՝ մեկ օր, Page Up և Page Down՝ մեկ շաբաթ, Home, End, բացատ՝ սկսել, գումարած և հանած՝ մոտեցնել և հեռացնել։",
      "Клавиши: влево и вправо — день, Page Up и Page Down — неделя, Home, End, пробел — пуск, плюс и минус — приблизить и отдалить."
    ),
    Row(.earlier, "Earlier: {0}", "Əvvəl: {0}", "Ավելի վաղ՝ {0}", "Раньше: {0}"),
    Row(.later, "Later: {0}", "Sonra: {0}", "Ավելի ուշ՝ {0}", "Позже: {0}"),
    Row(.none, "none", "yoxdur", "չկա", "нет"),
    Row(
      .silence, "The data has no announcement of this day.", "Verilənlərdə bu günə aid elan yoxdur.",
      "Տվյալներում այս օրվա հայտարարություն չկա։", "В данных нет объявлений этого дня."),
    Row(.cited, "as cited in", "istinad", "ըստ հղման", "приводится в"),
    Row(.more, "{0} more", "daha {0}", "ևս {0}", "ещё {0}"),
    Row(.heldBy, "held by {0}", "nəzarət edən: {0}", "վերահսկող՝ {0}", "под контролем: {0}"),
    Row(
      .clickForAll, "{0} announcements; click for all", "Elanlar: {0}; hamısı üçün klikləyin",
      "Հայտարարություններ՝ {0}. բոլորի համար սեղմեք", "Объявлений: {0}; щёлкните, чтобы увидеть все"),
    Row(
      .asserted, "{0} held", "nəzarətdədir ({0})", "վերահսկողության տակ է ({0})", "под контролем ({0})"),
    Row(
      .denied, "{0} did not hold", "nəzarətdə deyil ({0})", "վերահսկողության տակ չէ ({0})",
      "не под контролем ({0})"),
    Row(
      .assessed, "assessed: {0} held", "qiymətləndirməyə görə nəzarətdədir ({0})",
      "գնահատմամբ՝ վերահսկողության տակ է ({0})", "по оценке, под контролем ({0})"),
    Row(
      .agreed, "agreed: {0} to hold", "razılaşmaya görə nəzarətə keçir ({0})",
      "համաձայնությամբ՝ անցնում է վերահսկողության տակ ({0})", "по соглашению, переходит под контроль ({0})"),
    Row(.from, "{0} from {1}", "{0}, {1} tarixindən", "{0}, {1}-ից", "{0}, с {1}"),
    Row(
      .derived, "{0} (derived from the district; no source names these places)",
      "{0} (rayondan çıxarılıb; heç bir mənbə bu yerlərin adını çəkmir)",
      "{0} (բխում է շրջանից. ոչ մի աղբյուր չի նշում այս վայրերը)",
      "{0} (выведено из района; ни один источник не называет этих мест)"),
    Row(.ofKind, "{0} ({1})", "{0} ({1})", "{0} ({1})", "{0} ({1})"),
    Row(.district, "district", "rayon", "շրջան", "район"),
    Row(.area, "area", "ərazi", "տարածք", "территория"),
  ]
}
