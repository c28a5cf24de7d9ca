import Frontline
import FrontlineData

let atlas = try Atlas.karabakh()
let shusha = try atlas.settlement(named: "Şuşa")  // any of its names, in any of its scripts
let goris = try atlas.settlement(named: "Goris")

print(shusha.distance(to: goris), shusha.azimuth(to: goris)?.compassPoint.name ?? "")
print(atlas.settlements.within(.kilometers(5), of: shusha).map(\.settlement.name))

let line = try atlas.route("lachin-corridor-old").line
print(line.nearestPoint(to: Position(latitude: 39.70, longitude: 46.60), edges: .geodesic).distance)

let day = try Day("2020-11-08")
print(atlas.ledger.standing(of: .settlement(shusha.id), on: day, by: .majority).state)
