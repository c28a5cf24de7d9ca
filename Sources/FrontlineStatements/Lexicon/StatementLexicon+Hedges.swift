internal import FrontlineAtlas

/// Words that say how a figure is meant.
extension StatementLexicon {
  /// Words for a number that say no more than how many there are at least.
  static let vagueNumbers: PhraseMap<Double> = PhraseMap([
    (2, "a few|a number of|multiple|a couple of"), (3, "several"), (24, "dozens of"), (40, "scores of"),
    (200, "hundreds of"),
  ])

  /// The hedges of figures; what is ``StatedFigure/Bound/exactly`` turns nothing.
  static let hedges: PhraseMap<StatedFigure.Bound> = PhraseMap([
    (
      .atMost,
      """
      no more than|not more than|at most|at the most|up to|as many as|as much as|as far as|no farther than
      no further than|not farther than|not further than|a maximum of|within|to within|not over
      at the very most|\u{2264}
      """
    ),
    (
      .atLeast,
      """
      no less than|not less than|no fewer than|not fewer than|at least|at the least|a minimum of|not under
      no closer than|not closer than|at the very least|no nearer than|not nearer than|\u{2265}
      """
    ),
    (
      .justOver,
      """
      just over|just more than|a little over|a little more than|slightly more than|slightly over|just above
      a bit more than|a bit over
      """
    ),
    (
      .almost,
      """
      just under|just less than|a little less than|slightly less than|slightly under|almost|nearly
      just short of|close to|not quite|just below|a bit less than|a bit under
      """
    ),
    (
      .moreThan,
      """
      well over|well above|more than|over|above|in excess of|upwards of|greater than|far more than
      much more than|well more than|far over|farther than|further than|>
      """
    ),
    (
      .lessThan,
      """
      less than|fewer than|under|below|well under|far less than|much less than|far fewer than|closer than
      nearer than|lower than|<
      """
    ),
    (
      .about,
      """
      about|around|some|roughly|approximately|approx .|approx|circa|ca .|ca|c .|an estimated|estimated|~
      in the order of|on the order of|\u{2248}
      """
    ),
    (
      .exactly,
      """
      only|just|exactly|precisely|a mere|mere|merely|a total of|a full|fully|a good|all of|as few as
      as little as|the other|other|another|a further|further|these|those|the|all|its|additional|an additional
      a combined
      """
    ),
  ])
}
