/// The most bytes that ``writeFixed(_:decimals:to:)`` writes.
let maximumFixedLength = 40

/// Writes `value` rounded to `decimals` (0 ... 15), ties to even, with no "-0" and, unless they are to be kept,
/// without zeros at the end; gives the number of bytes, or `nil`, and nothing written, where the value has too
/// many digits for this.
///
/// The product with the power of ten is rounded once before it is rounded to a whole number, so a value that
/// lies within its last bit of a tie may go to either side. A value that has `decimals` decimals at most is
/// written as those.
func writeFixed(
  _ value: Double, decimals: Int, keepsZeros: Bool = false, to start: UnsafeMutablePointer<UInt8>
) -> Int? {
  let scaled = value * powersOfTen[decimals]
  guard abs(scaled) < 9e15 else { return nil }  // below 2^53, where every whole number is a double
  let whole = Int64(scaled.rounded(.toNearestOrEven))
  var p = start
  if whole < 0 {
    p.pointee = UInt8(ascii: "-")
    p += 1
  }
  var rest = whole.magnitude
  var fraction = decimals
  while !keepsZeros, fraction > 0, rest.isMultiple(of: 10) {
    rest /= 10
    fraction -= 1
  }
  var length = 1
  var power: UInt64 = 10
  while power <= rest {
    power *= 10
    length += 1
  }
  length = max(length, fraction + 1)
  let end = p + length + (fraction > 0 ? 1 : 0)
  var q = end
  for _ in 0..<fraction {
    q -= 1
    q.pointee = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
    rest /= 10
  }
  if fraction > 0 {
    q -= 1
    q.pointee = UInt8(ascii: ".")
  }
  while q > p {
    q -= 1
    q.pointee = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
    rest /= 10
  }
  return end - start
}
