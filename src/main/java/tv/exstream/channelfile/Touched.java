package tv.exstream.channelfile;

import java.util.Set;
import java.util.stream.Collectors;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.MediaCollection;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartKind;

/// What a file may replace. What it makes anew and nobody can have seen is not among it, but for channels, watermarks and graphics, which people know by
/// what the file calls them.
///
/// @param channels may not be there yet
/// @param watermarks by their names; may not be there yet
/// @param graphics by their names; may not be there yet
public record Touched(
        Set<ChannelNumber> channels,
        Set<PartId> parts,
        Set<CollectionId> collections,
        Set<String> watermarks,
        Set<String> graphics) {
    public static final Touched NOTHING =
            new Touched(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Touched {
        channels = Set.copyOf(channels);
        parts = Set.copyOf(parts);
        collections = Set.copyOf(collections);
        watermarks = Set.copyOf(watermarks);
        graphics = Set.copyOf(graphics);
    }

    /// What is no number and no kind is told where it is made.
    static Touched by(FileReader.Contents contents, Course.Names names) {
        return new Touched(
                contents.channels().stream()
                        .flatMap(wish -> Known.number(wish.text().number()).stream())
                        .collect(Collectors.toSet()),
                contents.parts().stream()
                        .map(Wish::text)
                        .flatMap(
                                part ->
                                        PartKind.of(part.kind())
                                                .flatMap(
                                                        kind ->
                                                                names.parts()
                                                                        .find(kind, part.name()))
                                                .stream())
                        .collect(Collectors.toSet()),
                contents.collections().stream()
                        .flatMap(wish -> names.collections().find(wish.text().name()).stream())
                        .map(MediaCollection::id)
                        .collect(Collectors.toSet()),
                contents.looks().watermarks().stream()
                        .map(wish -> wish.text().name())
                        .collect(Collectors.toSet()),
                contents.looks().graphics().stream()
                        .map(wish -> wish.text().name())
                        .collect(Collectors.toSet()));
    }
}
