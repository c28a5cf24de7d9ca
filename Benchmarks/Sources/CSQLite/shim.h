// SQLite, the peer of the ledger's benchmark; and malloc_trim, which gives freed memory back before it is counted.
#include <sqlite3.h>
#ifdef __linux__
#include <malloc.h>
#endif
