package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tv.exstream.describe.Descriptions.Described;
import tv.exstream.describe.Layers;
import tv.exstream.describe.Provided;
import tv.exstream.describe.Sayings;
import tv.exstream.media.Aspect;

/// What is said of a media item.
///
/// @param aspects what counts, by aspect such as `NAME`, and who says so
/// @param provided what a catalogue says; absent when none describes it
/// @param locked the aspects that a person has said
public record DescriptionAnswer(
        long id,
        Map<Aspect, AspectEntry> aspects,
        Optional<ProvidedEntry> provided,
        List<Aspect> locked) {
    public DescriptionAnswer {
        aspects = new TreeMap<>(aspects);
        locked = List.copyOf(locked);
    }

    /// @param source `NFO` for what lies beside the file, `SCAN` for its name or the server that has it, a catalogue, or `YOU`
    public record AspectEntry(List<String> values, Layers.Voice source) {
        public AspectEntry {
            values = List.copyOf(values);
        }
    }

    /// @param entry what the catalogue knows it by
    /// @param confidence 0..1
    /// @param at when the catalogue was asked
    public record ProvidedEntry(String provider, String entry, double confidence, Instant at) {
        static ProvidedEntry of(Provided provided) {
            return new ProvidedEntry(
                    provided.provider().scheme(),
                    provided.entry(),
                    provided.confidence(),
                    provided.at());
        }
    }

    static DescriptionAnswer of(Described described) {
        Layers.Merged merged = described.merged();
        Sayings counts = Sayings.of(merged.description());
        return new DescriptionAnswer(
                described.id().value(),
                merged.voices().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        each ->
                                                new AspectEntry(
                                                        counts.of(each.getKey()),
                                                        each.getValue()))),
                described.layers().provided().map(ProvidedEntry::of),
                List.copyOf(described.layers().locked().values().keySet()));
    }
}
