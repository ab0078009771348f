package tv.exstream.job;

import java.util.HashMap;
import java.util.List;
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

    /// The versions of the plans of channels that follow no file; owned by the thread that looks.
    private final Map<ChannelId, Long> others = new HashMap<>();

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
        List<Channel> all = stored.channels().all();
        for (Channel channel : all) {
            Optional<FileSchedule> rules = rules(channel);
            rules.ifPresentOrElse(present -> look(channel, present), () -> forget(channel.id()));
        }
        List<ChannelId> ids = all.stream().map(Channel::id).toList();
        followed.keySet().retainAll(ids);
        troubles.keySet().retainAll(ids);
        others.keySet().retainAll(ids);
    }

    /// Rules are large, and those of most channels follow no file: they are read again only when they may have changed.
    private Optional<FileSchedule> rules(Channel channel) {
        long version = programming.version(channel.id());
        if (version > 0 && Long.valueOf(version).equals(others.get(channel.id()))) {
            return Optional.empty();
        }
        Optional<FileSchedule> rules =
                programming
                        .rules(channel.id())
                        .filter(FileSchedule.class::isInstance)
                        .map(FileSchedule.class::cast)
                        .filter(found -> !found.origin().isEmpty());
        if (rules.isEmpty()) {
            others.put(channel.id(), version);
        }
        return rules;
    }

    private void forget(ChannelId channel) {
        followed.remove(channel);
        troubles.remove(channel);
    }

    private void look(Channel channel, FileSchedule present) {
        FollowedFile file =
                followed.compute(
                        channel.id(),
                        (_, known) ->
                                known != null && known.name().equals(present.origin())
                                        ? known
                                        : new FollowedFile(present.origin()));
        long version = stored.collections().version();
        if (!file.isToBeRead(files.stamps(file.files()), version)) {
            return;
        }
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
