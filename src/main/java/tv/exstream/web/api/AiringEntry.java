package tv.exstream.web.api;

import java.time.Instant;
import tv.exstream.playout.AiringKind;

/// One airing of a timeline.
///
/// @param media its id
/// @param title what the guide calls it; the id in words when the media item is gone
/// @param finish the first instant that no longer belongs to it
/// @param why the rule, the choice and what was rejected
public record AiringEntry(
        long media, String title, Instant start, Instant finish, AiringKind kind, String why) {}
