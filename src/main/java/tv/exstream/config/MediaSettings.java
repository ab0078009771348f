package tv.exstream.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tv.exstream.media.BreakSearch;
import tv.exstream.media.FolderKind;
import tv.exstream.media.NamedFolder;

/// Where media is and what is found out about it.
final class MediaSettings {
    static final Setting<List<NamedFolder>> FOLDERS =
            new Setting<List<NamedFolder>>(
                            "media.folders",
                            Kind.namedFolders(),
                            "",
                            "The folders with your films, shows and music; Films=/media/films gives"
                                    + " one another name, by which queries find what is in it.")
                    .atOnce();
    static final Setting<List<FolderKind>> KINDS =
            new Setting<List<FolderKind>>(
                            "media.kinds",
                            Kind.folderKinds(),
                            "",
                            "What is in a folder, where names alone mislead: movies=/media/films,"
                                    + " shows, music-videos, songs, other-videos, images or mixed;"
                                    + " images 20s=/media/pictures says how long each picture is"
                                    + " shown.")
                    .atOnce();
    static final Setting<Boolean> WATCH =
            new Setting<Boolean>(
                            "media.watch",
                            Kind.flag(),
                            "true",
                            "Whether changes in folders on local disks are noticed at once, besides"
                                    + " every rescan.")
                    .atOnce();
    static final Setting<Duration> FORGET_AFTER =
            new Setting<Duration>(
                            "media.forgetAfter",
                            TimeKinds.length(Duration.ZERO, Duration.ofDays(3650)),
                            "0s",
                            "How long files that are gone are kept in the trash, so that they"
                                    + " return with their history; 0s for ever.")
                    .atOnce();
    static final Setting<Duration> RESCAN =
            new Setting<Duration>(
                            "media.rescan",
                            TimeKinds.length(Duration.ofMinutes(1), Duration.ofDays(7)),
                            "15m",
                            "How often the folders are looked at for changes.")
                    .atOnce();
    static final Setting<BreakSearch> BREAKS =
            new Setting<BreakSearch>(
                            "media.breaks",
                            Kind.oneOf(BreakSearch.class),
                            "off",
                            "Where black and silent places are looked for as breaks, while nobody"
                                    + " watches: off, unchaptered or all.")
                    .atOnce();
    static final Setting<Boolean> MEASURE =
            new Setting<Boolean>(
                            "media.measure",
                            Kind.flag(),
                            "false",
                            "Whether every file is decoded once, while nobody watches, to find out"
                                    + " its loudness, its black bars and whether it is interlaced.")
                    .atOnce();
    static final Setting<Hours> MEASURE_HOURS =
            new Setting<Hours>(
                            "media.measureHours",
                            TimeKinds.hours(),
                            "",
                            "The hours of the day in which files are measured and breaks are looked"
                                    + " for, such as 01:00-06:00; empty for any.")
                    .atOnce();

    static final Setting<List<String>> HOSTS =
            new Setting<List<String>>(
                            "media.hosts",
                            AddressKinds.hosts(),
                            "",
                            "The hosts in your own network that .strm and .yml files and the"
                                    + " pictures of NFO files may lead to, such as nas.local or"
                                    + " 192.168.1.5; those on the Internet need not be named.")
                    .atOnce();

    static final Setting<List<Path>> LISTS =
            new Setting<List<Path>>(
                            "media.lists",
                            Kind.paths(),
                            "",
                            "The folders of playlists and guides in files, which may be added as"
                                    + " sources; no other file of the server is read for anybody.")
                    .atOnce();

    static final List<Setting<?>> ALL =
            List.of(
                    FOLDERS,
                    KINDS,
                    RESCAN,
                    WATCH,
                    FORGET_AFTER,
                    HOSTS,
                    LISTS,
                    BREAKS,
                    MEASURE,
                    MEASURE_HOURS);

    private MediaSettings() {}

    static Config.Media media(Values values) {
        return new Config.Media(
                values.get(FOLDERS),
                values.get(KINDS),
                new Config.Scanning(
                        values.get(RESCAN), values.get(WATCH), values.get(FORGET_AFTER)),
                values.get(HOSTS),
                values.get(LISTS),
                values.get(BREAKS),
                values.get(MEASURE),
                values.get(MEASURE_HOURS));
    }
}
