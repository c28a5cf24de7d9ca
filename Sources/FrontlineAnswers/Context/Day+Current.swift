internal import FrontlineAtlas
import FrontlinePlatform
public import FrontlineTime

extension Day {
  /// The day that it is now, in the time zone of the machine.
  public static var current: Day {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil,
      let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { return Day(ordinal: Int32(clamping: now / 86_400)) }
    return day
  }
}
