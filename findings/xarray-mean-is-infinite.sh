#!/usr/bin/env bash
# Cells that were never written are unknown in one reader, and 10 to the 37th in another.
#
# Software: xarray 2026.9.0, netCDF4 1.7.5.1.post1 (PyPI).
# Seen: of a netCDF file with a value of 5 in one of three cells netCDF4 gives 5 and two masked cells; xarray gives 5, -32767 and
#   -32767 for 16-bit integers, whose mean is -21843, and 9.97e+36 for floating-point numbers. Both read by the same library.
# Surprises: what is not written is filled with a value of the format, which is no attribute of the variable; xarray looks at the
#   attribute. It reads the file by netCDF4, whose mask it turns off.
# Right: masked, or NaN.
# Source: NetCDF User's Guide, fill values: cells that were not written have the default fill value of their type; CF 1.11, 2.5.1.
# Frontline: reads no rasters; unknown is no number.
source "$(dirname "$0")/lib.sh"
pypi xarray==2026.9.0 netCDF4==1.7.5.1.post1 numpy==2.4.6

python <<'EOF'
import netCDF4, xarray

with netCDF4.Dataset("cells.nc", "w") as file:
    file.createDimension("x", 3)
    for name, kind in (("count", "i2"), ("height", "f4")):
        file.createVariable(name, kind, ("x",))[0] = 5
with netCDF4.Dataset("cells.nc") as file:
    other = [file[name][:].tolist() for name in ("count", "height")]
read = xarray.open_dataset("cells.nc")
seen = read["count"].values.tolist(), int(read["count"].mean()), f"{float(read['height'][1]):.2e}"
print("xarray", *seen, "| netCDF4", *other)
assert seen == ([5, -32767, -32767], -21843, "9.97e+36") and other == [[5, None, None], [5.0, None, None]], "no longer so"
EOF
