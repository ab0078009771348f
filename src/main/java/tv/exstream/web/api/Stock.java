package tv.exstream.web.api;

import java.util.Map;

/// How much of everything there is.
///
/// @param media how many items there are by kind, as queries name the kinds; extras belong to others and are left out
/// @param collections without those that folders make themselves
/// @param parts how much schedules share, by what several of its kind are called; kinds without any are absent
public record Stock(
        OfChannels channels,
        Map<String, Integer> media,
        OfLibraries libraries,
        int collections,
        Map<String, Integer> parts) {
    public Stock {
        media = Map.copyOf(media);
        parts = Map.copyOf(parts);
    }

    /// @param dark how many of all show no programme
    /// @param ruled how many of all have a schedule
    public record OfChannels(int all, int dark, int ruled) {}

    /// Where media come from, without the cards that are made here.
    ///
    /// @param refused how many of all could not be read at all the last time
    public record OfLibraries(int all, int refused) {}
}
