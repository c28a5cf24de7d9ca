"""Shapely and GeoPandas on the plane of a UTM zone: workers of `bench.py`.

    planar.py shapely|geopandas nearest|events FOLDER OUTPUT

Nearest: an STRtree over the edges, made beforehand. Events: for each day the polygon and its edges are projected, made
ready and asked, all of it measured; of the ways that Shapely has (an STRtree over edges or a prepared border for the
distance, points or coordinates for the inside) the fastest were taken.
"""
import sys

import numpy as np
import pyproj
import shapely

from worker import days, pairs, serve

library, work, folder, output = sys.argv[1:]
if library == "geopandas":
    import geopandas


def plane(zone):
    project = pyproj.Transformer.from_crs(4326, 32600 + zone, always_xy=True).transform
    return lambda at: np.column_stack(project(at[:, 1], at[:, 0]))


def edges(corners):
    return shapely.linestrings(np.stack([corners[:-1], corners[1:]], axis=1))


def series(geometries):
    return geopandas.GeoDataFrame(geometry=geopandas.GeoSeries(geometries))


def nearest_shapely():
    tree = shapely.STRtree(edges(plane(38)(pairs(f"{folder}/line.f64"))))
    points = shapely.points(plane(38)(pairs(f"{folder}/queries.f64")))
    return lambda: tree.query_nearest(points, return_distance=True, all_matches=False)[1], len(points)


def nearest_geopandas():
    line = series(edges(plane(38)(pairs(f"{folder}/line.f64"))))
    line.sindex  # made beforehand
    points = series(shapely.points(plane(38)(pairs(f"{folder}/queries.f64"))))

    def answer():
        found = points.sjoin_nearest(line, distance_col="meters")
        return found[~found.index.duplicated()]["meters"]

    return answer, len(points)


def events_shapely():
    rings, places, members = days(folder)
    to_plane = plane(37)

    def answer():
        at = to_plane(places)
        points = shapely.points(at)
        signed = np.empty(len(places))
        for ring, some in zip(rings, members):
            corners = to_plane(ring)
            polygon = shapely.polygons(corners)
            shapely.prepare(polygon)
            inside = shapely.contains_xy(polygon, at[some])
            tree = shapely.STRtree(edges(corners))
            _, meters = tree.query_nearest(points[some], return_distance=True, all_matches=False)
            signed[some] = np.where(inside, -meters, meters)
        return signed

    return answer, len(places)


def events_geopandas():
    rings, places, members = days(folder)
    rings, members = rings[:40], members[:40]  # the rate is that of a day, and these take seconds
    to_plane = plane(37)
    signed = np.full(len(places), np.nan)  # of days that were not asked for

    def answer():
        for ring, some in zip(rings, members):
            corners = to_plane(ring)
            day = geopandas.GeoDataFrame(geometry=shapely.points(to_plane(places[some])), index=some)
            inside = day.sjoin(series([shapely.polygons(corners)]), predicate="within").index
            found = day.sjoin_nearest(series(edges(corners)), distance_col="meters")
            signed[some] = found[~found.index.duplicated()]["meters"].loc[some]
            signed[inside] *= -1
        return signed

    return answer, sum(map(len, members))


serve(*globals()[f"{work}_{library}"](), output)
