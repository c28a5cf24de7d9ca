// Room of FrontlineFormats; replaced by its first real file.
