@_exported public import FrontlineAtlas
@_exported public import FrontlineFormats
@_exported public import FrontlineFronts
@_exported public import FrontlineGeodesy
@_exported public import FrontlineGeometry
@_exported public import FrontlineMaps
