# A formula for Homebrew. Untested: no macOS was at hand when it was written. URL and sum are those of a release.
class Frontline < Formula
  desc "Measure places and front lines, and say who held what, when, according to whom"
  homepage "https://github.com/OWNER/Frontline"
  url "https://github.com/OWNER/Frontline/archive/refs/tags/1.0.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license all_of: ["Apache-2.0", "CC-BY-4.0"]

  depends_on "pkgconf" => :build
  depends_on xcode: ["26.0", :build]
  depends_on "gdal"
  depends_on "geos"
  depends_on "proj"
  depends_on "sqlite"

  def install
    system "swift", "build", "--disable-sandbox", "-c", "release", "--traits", "GeoPackage,GDAL", "--product", "frontline"
    system "scripts/install", prefix
  end

  test do
    assert_match "km", shell_output("#{bin}/frontline distance Shusha Stepanakert")
  end
end
