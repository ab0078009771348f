package tv.exstream.web.api;

import java.time.Instant;

/// A stretch of a timeline in which nothing is planned.
///
/// @param why what kept it empty
public record GapEntry(Instant start, Instant finish, String why) {}
