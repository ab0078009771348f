package tv.exstream.screen;

import java.time.LocalTime;

/// The programme after a gap.
///
/// @param title as people know it
/// @param at when it begins, on the clocks of the channel's zone
public record Coming(String title, LocalTime at) {}
