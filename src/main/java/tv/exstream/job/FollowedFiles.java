package tv.exstream.job;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.collection.MediaCollections;
import tv.exstream.job.FileProgramming.Wanted;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.sequential.FileSchedule;
import tv.exstream.schedulefile.Compilation;
import tv.exstream.schedulefile.Compilation.Compiled;
import tv.exstream.schedulefile.Reading;

/// Gives channels that follow a schedule file their rules anew when it has changed. A file that is gone, half written or wrong
/// leaves a channel as it is. All but [#troubles] is for one thread.
public final class FollowedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedFiles.class);

    private final Stored stored;
    private final Programming programming;
    private final FileProgramming files;
    private final Map<ChannelId, FollowedFile> followed = new HashMap<>();
    private final Map<ChannelId, Reading.Refused> troubles = new ConcurrentHashMap<>();

    /// Those of the plans at the last look; owned by the thread that looks.
    private Map<ChannelId, Long> versions = Map.of();

    /// Where the channels and their collections are kept.
    record Stored(Channels channels, MediaCollections collections) {}

    FollowedFiles(Stored stored, FileProgramming files, Programming programming) {
        this.stored = stored;
        this.programming = programming;
        this.files = files;
    }

    /// What is wrong with the files of the channels that cannot follow theirs. Thread-safe.
    public Map<ChannelId, Reading.Refused> troubles() {
        return Map.copyOf(troubles);
    }

    /// Looks whether files have changed. A change is taken over at the second look that finds the same, because somebody may still
    /// be writing at the first.
    void look() {
        seeWhoFollows();
        followed.forEach(this::look);
    }

    /// Rules are large, so they are read again only when they may have changed.
    private void seeWhoFollows() {
        Map<ChannelId, Long> now = programming.versions();
        if (now.equals(versions)) {
            return;
        }
        now.forEach(
                (channel, version) -> {
                    if (!version.equals(versions.get(channel))) {
                        rules(channel)
                                .ifPresentOrElse(
                                        rules -> follow(channel, rules.origin()),
                                        () -> forget(channel));
                    }
                });
        followed.keySet().retainAll(now.keySet());
        troubles.keySet().retainAll(now.keySet());
        versions = now;
    }

    /// Those of a channel that follows a file.
    private Optional<FileSchedule> rules(ChannelId channel) {
        return programming
                .rules(channel)
                .filter(FileSchedule.class::isInstance)
                .map(FileSchedule.class::cast)
                .filter(found -> !found.origin().isEmpty());
    }

    private void follow(ChannelId channel, String name) {
        FollowedFile known = followed.get(channel);
        if (known == null || !known.name().equals(name)) {
            followed.put(channel, new FollowedFile(name));
        }
    }

    private void forget(ChannelId channel) {
        followed.remove(channel);
        troubles.remove(channel);
    }

    private void look(ChannelId id, FollowedFile file) {
        long version = stored.collections().version();
        if (!file.isToBeRead(files.stamps(file.files()), version)) {
            return;
        }
        Optional<Channel> channel = stored.channels().find(id);
        Optional<FileSchedule> present = rules(id);
        if (channel.isPresent() && present.isPresent()) {
            read(file, version, channel.get(), present.get());
        }
    }

    private void read(FollowedFile file, long version, Channel channel, FileSchedule present) {
        Compilation compilation = files.compile(channel, new Wanted.Named(file.name()));
        file.read(compilation, files.stamps(FollowedFile.files(compilation)), version);
        switch (compilation) {
            case Compiled(FileSchedule schedule, var _) -> follow(channel, present, schedule);
            case Reading.Refused refused -> report(channel, file.name(), refused);
        }
    }

    private void follow(Channel channel, Schedule present, FileSchedule schedule) {
        if (troubles.remove(channel.id()) != null) {
            LOG.info(
                    "channel={} file={} can be followed again",
                    channel.number(),
                    schedule.origin());
        }
        boolean isStillFollowed =
                programming.rules(channel.id()).filter(present::equals).isPresent();
        if (isStillFollowed && !schedule.equals(present)) {
            programming.setRules(channel, schedule);
            LOG.info(
                    "channel={} file={} has changed, the rules follow",
                    channel.number(),
                    schedule.origin());
        }
    }

    /// Told once, however often it is found.
    private void report(Channel channel, String name, Reading.Refused refused) {
        if (!refused.equals(troubles.put(channel.id(), refused))) {
            LOG.warn(
                    "channel={} file={} cannot be followed, the rules stay as they are: flaws={} {}",
                    channel.number(),
                    name,
                    refused.count(),
                    refused.flaws().getFirst());
        }
    }
}
