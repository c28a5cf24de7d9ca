internal import FrontlineGeometry

#if GeoPackage
  /// The tables of a GeoPackage (OGC 12-128r17, version 1.3) in SQL.
  enum GeoPackageSchema {
    /// "GPKG", and the version.
    static let header = "PRAGMA application_id = 1196444487; PRAGMA user_version = 10300;"

    static let tables = """
      CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,
        organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
        description TEXT);
      INSERT INTO gpkg_spatial_ref_sys VALUES
        ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinates'),
        ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinates'),
        ('WGS 84', 4326, 'EPSG', 4326,
         'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
         || 'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],'
         || 'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]',
         'longitude and latitude on WGS 84, longitude first');
      CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
        identifier TEXT UNIQUE, description TEXT DEFAULT '',
        last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
        min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
        srs_id INTEGER REFERENCES gpkg_spatial_ref_sys(srs_id));
      CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL REFERENCES gpkg_contents(table_name),
        column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
        srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys(srs_id), z TINYINT NOT NULL, m TINYINT NOT NULL,
        PRIMARY KEY (table_name, column_name), UNIQUE (table_name));
      CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
        definition TEXT NOT NULL, scope TEXT NOT NULL, UNIQUE (table_name, column_name, extension_name));
      CREATE TABLE gpkg_metadata (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL,
        mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '');
      CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT,
        row_id_value INTEGER,
        timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
        md_file_id INTEGER NOT NULL REFERENCES gpkg_metadata(id), md_parent_id INTEGER REFERENCES gpkg_metadata(id));
      INSERT INTO gpkg_extensions VALUES
        ('gpkg_metadata', NULL, 'gpkg_metadata', 'http://www.geopackage.org/spec120/#extension_metadata', 'read-write'),
        ('gpkg_metadata_reference', NULL, 'gpkg_metadata', 'http://www.geopackage.org/spec120/#extension_metadata',
         'read-write');
      CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),
        f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30),
        styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
        update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
      INSERT INTO gpkg_contents (table_name, data_type, identifier, description)
        VALUES ('layer_styles', 'attributes', 'layer_styles', 'Styles for QGIS');
      """

    /// What says which columns hold JSON (section F.9); only in a file that has one.
    static let dataColumns = """
      CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
        description TEXT, mime_type TEXT, constraint_name TEXT, PRIMARY KEY (table_name, column_name),
        UNIQUE (table_name, name));
      CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL,
        value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
        UNIQUE (constraint_name, constraint_type, value));
      INSERT INTO gpkg_extensions VALUES
        ('gpkg_data_columns', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec120/#extension_schema', 'read-write'),
        ('gpkg_data_column_constraints', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec120/#extension_schema',
         'read-write');
      """

    /// A name between double quotes.
    static func quoted(_ name: String) -> String { "\"\(name.replacing("\"", with: "\"\""))\"" }

    /// The R-tree of a layer, which is filled apart.
    static func index(_ layer: String) -> String {
      "CREATE VIRTUAL TABLE \(quoted("rtree_\(layer)_geom")) USING rtree(id, minx, maxx, miny, maxy);"
    }

    /// The triggers that keep the R-tree of a layer true while others write to it (section F.3).
    static func triggers(_ layer: String) -> String {
      let (table, tree) = (quoted(layer), quoted("rtree_\(layer)_geom"))
      let isFilled = "(NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))"
      let isEmpty = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))"
      let insertion =
        "INSERT OR REPLACE INTO \(tree) VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), "
        + "ST_MinY(NEW.geom), ST_MaxY(NEW.geom))"
      let deletion = "DELETE FROM \(tree) WHERE id = OLD.fid"
      let (isSameRow, isOtherRow) = ("OLD.fid = NEW.fid", "OLD.fid != NEW.fid")
      func trigger(_ name: String, _ event: String, _ condition: String, _ body: String) -> String {
        "CREATE TRIGGER \(quoted("rtree_\(layer)_geom_\(name)")) AFTER \(event) ON \(table) WHEN \(condition) BEGIN \(body); END;"
      }
      return [
        trigger("insert", "INSERT", isFilled, insertion),
        trigger("update1", "UPDATE OF geom", "\(isSameRow) AND \(isFilled)", insertion),
        trigger("update2", "UPDATE OF geom", "\(isSameRow) AND \(isEmpty)", deletion),
        trigger("update3", "UPDATE", "\(isOtherRow) AND \(isFilled)", "\(deletion); \(insertion)"),
        trigger(
          "update4", "UPDATE", "\(isOtherRow) AND \(isEmpty)",
          "DELETE FROM \(tree) WHERE id IN (OLD.fid, NEW.fid)"),
        trigger("delete", "DELETE", "OLD.geom NOT NULL", deletion),
      ].joined(separator: "\n")
    }
  }
#endif
