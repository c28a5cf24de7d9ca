// Room of FrontlineMaps; replaced by its first real file.
