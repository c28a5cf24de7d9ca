// Takes the places of libcurl and libtiff in the wheel. PROJ is linked with both, for files of a network that is switched
// off and for grids that no question of the Python package asks for; with all that they need in turn they would be half of
// the wheel. Each function says that there is nothing: no session, no file.
//
// Compiled twice: with -DCURL as libcurl-gnutls.so.4, with -DTIFF as libtiff.so.6.

#include <stddef.h>

#ifdef CURL
void *curl_easy_init(void) { return NULL; }
void curl_easy_cleanup(void *session) { (void)session; }
int curl_easy_getinfo(void *session, int what, ...) { return (void)session, (void)what, 2; }
int curl_easy_setopt(void *session, int what, ...) { return (void)session, (void)what, 2; }
int curl_easy_perform(void *session) { return (void)session, 2; }
#endif

#ifdef TIFF
void *TIFFClientOpen(void) { return NULL; }
void TIFFClose(void *file) { (void)file; }
unsigned long TIFFCurrentDirOffset(void *file) { return (void)file, 0; }
int TIFFGetField(void *file, unsigned tag, ...) { return (void)file, (void)tag, 0; }
int TIFFIsCODECConfigured(unsigned short codec) { return (void)codec, 0; }
int TIFFIsTiled(void *file) { return (void)file, 0; }
int TIFFMergeFieldInfo(void *file) { return (void)file, 0; }
int TIFFReadDirectory(void *file) { return (void)file, 0; }
long TIFFReadEncodedStrip(void *file) { return (void)file, -1; }
long TIFFReadEncodedTile(void *file) { return (void)file, -1; }
int TIFFSetSubDirectory(void *file) { return (void)file, 0; }
void *TIFFSetTagExtender(void *extender) { return (void)extender, NULL; }
unsigned long TIFFStripSize64(void *file) { return (void)file, 0; }
unsigned long TIFFTileSize64(void *file) { return (void)file, 0; }
#endif
