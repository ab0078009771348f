package tv.exstream.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelAdded;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.media.SentPicture;
import tv.exstream.overlay.Marking;
import tv.exstream.overlay.Watermark;
import tv.exstream.overlay.Watermarks;
import tv.exstream.overlay.WatermarksChanged;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Presentation.Dress;

/// The watermarks in memory, and their pictures as files for ffmpeg. Thread-safe.
///
/// ```
///   <folder>/<digest>.png   a picture; other bytes have another name, so that a run never finds another picture than it was told
/// ```
final class MarkCatalogue implements Marking {
    private static final Logger LOG = LoggerFactory.getLogger(MarkCatalogue.class);

    private final Watermarks watermarks;
    private final Channels channels;
    private final Logos logos;
    private final Path folder;
    private volatile Known known = new Known(Map.of(), Map.of(), Map.of(), Map.of(), 0);

    /// @param files the names of the files of uploaded pictures, by digest
    /// @param logos the names of the files of logos, by channel
    private record Known(
            Map<String, Watermark> watermarks,
            Map<ChannelId, String> assigned,
            Map<String, String> files,
            Map<ChannelId, String> logos,
            long version) {}

    MarkCatalogue(Watermarks watermarks, Channels channels, Logos logos, Path folder) {
        this.watermarks = watermarks;
        this.channels = channels;
        this.logos = logos;
        this.folder = folder;
    }

    /// Takes over what has changed. Waits for the database.
    @EventListener({
        WatermarksChanged.class,
        ChannelAdded.class,
        ChannelChanged.class,
        ChannelRemoved.class
    })
    synchronized void refresh() {
        Map<String, Watermark> all = new HashMap<>();
        Map<String, String> files = new HashMap<>();
        for (Watermarks.Named each : watermarks.all()) {
            all.put(each.name(), each.watermark());
            String digest = each.watermark().picture();
            watermarks
                    .picture(digest)
                    .flatMap(this::file)
                    .ifPresent(file -> files.put(digest, file));
        }
        boolean logosWanted = all.values().stream().anyMatch(each -> each.picture().isEmpty());
        Map<ChannelId, String> ofChannels = logosWanted ? logoFiles() : Map.of();
        Known next = new Known(all, watermarks.ofChannels(), files, ofChannels, known.version());
        if (!next.equals(known)) {
            known = new Known(all, next.assigned(), files, ofChannels, known.version() + 1);
        }
    }

    @Override
    public boolean looksAhead() {
        return known.watermarks().values().stream().anyMatch(each -> each.timing().looksAhead());
    }

    @Override
    public long version() {
        return known.version();
    }

    @Override
    public List<Mark> of(Channel channel, Airing airing) {
        Known now = known;
        Dress dress = airing.presentation().dress();
        Stream<String> own =
                dress.channelWatermark()
                        ? Stream.of(now.assigned().getOrDefault(channel.id(), Watermarks.DEFAULT))
                        : Stream.empty();
        return Stream.concat(dress.watermarks().stream(), own)
                .distinct()
                .flatMap(name -> Optional.ofNullable(now.watermarks().get(name)).stream())
                .flatMap(watermark -> mark(now, channel, watermark).stream())
                .toList();
    }

    private static Optional<Mark> mark(Known now, Channel channel, Watermark watermark) {
        String file =
                watermark.picture().isEmpty()
                        ? now.logos().get(channel.id())
                        : now.files().get(watermark.picture());
        return Optional.ofNullable(file).map(name -> new Mark(watermark, name));
    }

    /// A watermark that may not be kept yet; empty where its picture is not.
    Optional<Mark> mark(Channel channel, Watermark watermark) {
        Optional<SentPicture> picture =
                watermark.picture().isEmpty()
                        ? logos.find(channel.id())
                        : watermarks.picture(watermark.picture());
        return picture.flatMap(this::file).map(name -> new Mark(watermark, name));
    }

    private Map<ChannelId, String> logoFiles() {
        Map<ChannelId, String> files = new HashMap<>();
        for (Channel channel : channels.all()) {
            if (!channel.listing().logo().isEmpty()) {
                logos.find(channel.id())
                        .flatMap(this::file)
                        .ifPresent(file -> files.put(channel.id(), file));
            }
        }
        return files;
    }

    /// The name of the picture's file, which is written when it is not there; empty when it cannot be.
    private Optional<String> file(SentPicture picture) {
        String name = picture.digest() + "." + picture.format().name().toLowerCase(Locale.ROOT);
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Path unfinished = Files.createTempFile(folder, "picture", ".part");
                Files.write(unfinished, picture.toBytes());
                Files.move(unfinished, file);
            }
            return Optional.of(name);
        } catch (IOException e) {
            LOG.warn(
                    "watermark is left out, because its picture cannot be written file={}",
                    file,
                    e);
            return Optional.empty();
        }
    }
}
