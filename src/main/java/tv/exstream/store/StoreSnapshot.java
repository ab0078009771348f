package tv.exstream.store;

import java.time.Instant;
import java.util.Optional;

/// The store at a moment, for health and metrics. Immutable.
///
/// @param bytesUsed by all renditions; still growing while the folder is being looked through after a start
/// @param budgetBytes what they may use
/// @param freeBytes what the disk has left
/// @param renditions how many there are, whole or not
/// @param evictions renditions thrown away to make room since the start
/// @param damagedChunks chunks found damaged since the start
/// @param lastFull when there last was no room although everything was thrown away that may be
/// @param isOwned false when another server process writes to the folder and this one only reads
public record StoreSnapshot(
        long bytesUsed,
        long budgetBytes,
        long freeBytes,
        int renditions,
        long evictions,
        long damagedChunks,
        Optional<Instant> lastFull,
        boolean isOwned) {}
