package tv.exstream.library.m3u;

/// What was found in a list besides its entries.
///
/// @param entries how many were told of
/// @param refused addresses that nothing is received from: files, pipes, other programs' schemes, what is no address
/// @param withoutAddress entries that another one followed before their address
/// @param leftOut further addresses of an entry that were not wanted
/// @param repeated attributes that were named twice in one line
/// @param cut lines that were too long to be read whole
/// @param unmarked whether the list does not begin with `#EXTM3U`
public record M3uCounts(
        long entries,
        long refused,
        long withoutAddress,
        long leftOut,
        long repeated,
        long cut,
        boolean unmarked) {}
