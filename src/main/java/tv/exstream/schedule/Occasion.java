package tv.exstream.schedule;

import java.time.Instant;
import tv.exstream.remark.Remark;

/// On what occasion something is about to be changed, for the history of the channel.
///
/// @param at when it happens
/// @param keptUntil what starts earlier stays as it is
/// @param what it is
public record Occasion(Instant at, Instant keptUntil, Change.Deed deed, Remark what) {}
