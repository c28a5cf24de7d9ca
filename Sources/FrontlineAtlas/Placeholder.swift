// Room of FrontlineAtlas; replaced by its first real file.
