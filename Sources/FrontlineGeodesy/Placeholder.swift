// Room of FrontlineGeodesy; replaced by its first real file.
