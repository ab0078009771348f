package tv.exstream.library.m3u;

import java.net.URI;
import java.util.Optional;

/// How a list is read where people mean different things by the same lines. Immutable.
///
/// @param base what addresses without a scheme are relative to: where the list came from; empty when they are refused
/// @param manyAddresses whether further addresses of one entry are others to receive it from; they are left out otherwise
/// @param lastingGroups whether a line `#EXTGRP` holds for all entries up to the next one, and not for one alone
/// @param numberedTitles whether a title such as `84. VOX` begins with the number of the channel, as in lists of satellite receivers
/// @param mostBytes how long the list may be once it is unpacked
public record M3uOptions(
        Optional<URI> base,
        boolean manyAddresses,
        boolean lastingGroups,
        boolean numberedTitles,
        long mostBytes) {
    /// Longer than a list of half a million entries with all there is to say of them.
    private static final long USUAL_BYTES = 1L << 30;

    /// What fits most lists.
    public static M3uOptions usual() {
        return new M3uOptions(Optional.empty(), true, true, false, USUAL_BYTES);
    }

    public M3uOptions from(URI place) {
        return new M3uOptions(
                Optional.of(place), manyAddresses, lastingGroups, numberedTitles, mostBytes);
    }
}
