package tv.exstream.web.api;

/// The disk that holds the renditions.
///
/// @param budgetBytes how much the renditions may take
/// @param freeBytes what the file system still has
/// @param evictions renditions or parts removed to make room, since the start
/// @param problem what is wrong with it, in words for a person; empty while nothing is
public record DiskAnswer(
        long usedBytes, long budgetBytes, long freeBytes, long evictions, String problem) {}
