package tv.exstream.web.api;

import java.time.Duration;
import java.util.Optional;
import tv.exstream.screen.Screen;

/// A card and what it was drawn from, which is absent for one that an earlier release drew.
///
/// @param channel the number of the one for which it was drawn; absent when that is gone
/// @param screen with its words as they were written, before the name of the channel was in them
public record CardEntry(
        String name,
        Optional<String> channel,
        Optional<Duration> length,
        Optional<Screen> screen) {}
