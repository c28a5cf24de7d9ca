import Foundation
import Testing

@testable import FrontlineAtlas

/// A small data package in memory, to be broken in one place and written into a folder of its own.
struct SamplePackage {
  var files: [String: String] = [
    "settlements.csv": """
    id,name,name_az,name_hy,name_hy_latn,name_ru,other_names,kind,district,province,latitude,longitude,coordinate_uncertainty_m,elevation_m,population,population_year,source,source_detail
    alma,Alma,Alma,Ալմա,Alma,Алма,Almaly;Elma,city,west-rayon,north-province,40.2,46.2,700,900,5000,2009,gazetteer,g:1
    armud,Armud,,,,,,village,west-rayon,,40.3,46.4,1000,,,,gazetteer,
    nar,Nar,Nar,,,,,town,east-rayon,,40.4,46.8,700,,,,gazetteer,
    "nar-2","Nar","","","","","",village,east-rayon,,40.6,46.6,,,,,,

    """,
    "districts.geojson": """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"west-rayon","properties":{"id":"west-rayon","layer":"rayon","name":"West","other_names":["Qərb"],"kind":"rayon","official_area_km2":4700,"official_area_source":"made up","area_alternatives":[{"area_km2":4710,"source":"made up too"}],"center_settlement":"alma","source":"gazetteer","note":""},"geometry":{"type":"Polygon","coordinates":[[[46,40],[46.5,40],[46.5,41],[46,41],[46,40]]]}},
    {"type":"Feature","id":"east-rayon","properties":{"id":"east-rayon","layer":"rayon","name":"East","kind":"rayon","official_area_km2":null,"center_settlement":null,"source":"gazetteer"},"geometry":{"type":"MultiPolygon","coordinates":[[[[46.5,40],[47,40],[47,41],[46.5,41],[46.5,40]]]]}},
    {"type":"Feature","id":"north-province","properties":{"id":"north-province","layer":"province","name":"North"},"geometry":null},
    {"type":"Feature","id":"valley","properties":{"id":"valley","layer":"area","name":"Valley"},"geometry":{"type":"Polygon","coordinates":[[[46.1,40.1],[46.9,40.1],[46.9,40.5],[46.1,40.5],[46.1,40.1]]]}}
    ]}
    """,
    "routes.geojson": """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"road-1","properties":{"id":"road-1","name":"Alma-Nar road","class":"main-road","period":["1992/2022"],"published_length_km":60,"length_source":"made up","note":null,"source":"gazetteer","waypoints":[{"settlement":"alma","name":"Alma","uncertainty_m":700,"source":"gazetteer"},{"settlement":null,"name":"Pass","uncertainty_m":2000,"source":"compiler"},{"settlement":"nar","name":"Nar","uncertainty_m":700,"source":"gazetteer"}],"junctions":[{"route":"road-2","waypoint":1,"other_waypoint":0}]},"geometry":{"type":"LineString","coordinates":[[46.2,40.2],[46.5,40.3],[46.8,40.4]]}},
    {"type":"Feature","id":"road-2","properties":{"id":"road-2","name":"Pass-Armud road","waypoints":[{"name":"Pass"},{"settlement":"armud","name":"Armud"}],"junctions":[]},"geometry":{"type":"LineString","coordinates":[[46.5,40.3],[46.4,40.3]]}}
    ]}
    """,
    "parties.csv": """
    id,name,name_az,name_hy,name_ru,side,color,note
    azerbaijan,Azerbaijan,Azərbaycan,,,azerbaijan,#0072B2,
    armenian-forces,Armenian forces,,,,armenian,#D55E00,

    """,
    "sources.csv": """
    id,name,kind,speaks_for,citation,url,licence,note
    gazetteer,A gazetteer,gazetteer,,,,CC BY 4.0,
    compiler,The compiler,compiler,,,,,
    mod,A ministry,military,azerbaijan,,,,

    """,
    "claims.csv": """
    id,subject_kind,subject,party,stance,valid_from,valid_to,reported,source,citation,note,corrects,derived_from,exceptions
    c1,settlement,alma,armenian-forces,assessed,,,2020-09-26,compiler,,,,,
    c2,settlement,alma,azerbaijan,asserted,2020-10-01,,2020-10-02,mod,,,,,
    c3,district,east-rayon,azerbaijan,asserted,2020-10-05~,,2020-10-06,mod,,,,c2,nar
    c4,route,road-1,azerbaijan,asserted,2020-10-05,,2020-10-06,mod,,,,,

    """,
    "statements.csv": """
    id,kind,text,value,value_max,comparison,unit,from_place,to_place,day,speaker,source,note
    s1,distance,Nar is 50 to 60 km from Alma,50,60,between,km,alma,nar;armud,2020-10,A ministry,mod,
    s2,distance,The front is 5 km from Nar,5,,about,km,front-line,nar,2020-10-02,A ministry,mod,

    """,
    "datapackage.json": """
    {"name":"sample","title":"A sample","version":"0.1","licenses":[{"name":"CC0-1.0","path":"https://creativecommons.org/publicdomain/zero/1.0/"}],
    "sources":[{"title":"A gazetteer","path":"https://example.org/"}],
    "resources":[{"path":"settlements.csv","schema":{"fields":[{"name":"id"},{"name":"name"},{"name":"population"}]}},{"path":"districts.geojson"},{"path":"claims.csv"}]}
    """,
  ]

  /// The package with one piece of a file replaced; the piece must be there.
  func replacing(_ piece: String, with other: String, in file: String) throws -> SamplePackage {
    var copy = self
    let text = try #require(files[file])
    let range = try #require(text.range(of: piece), "\(piece) is not in \(file)")
    copy.files[file] = text.replacingCharacters(in: range, with: other)
    return copy
  }

  /// Writes the package into a new folder, and removes that at the end of `body`.
  func written<R>(_ body: (String) throws -> R) throws -> R {
    let folder = NSTemporaryDirectory() + "frontline-sample-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
    return try body(folder)
  }

  /// The faults on opening.
  func faults() throws -> [String] {
    try written { folder in
      do throws(AtlasError) {
        _ = try Atlas(contentsOf: folder)
        return []
      } catch {
        return error.faults.map(\.description)
      }
    }
  }
}
