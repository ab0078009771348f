package tv.exstream.prepare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import tv.exstream.channel.Channel;
import tv.exstream.media.Profile;
import tv.exstream.rendition.BlankSlate;
import tv.exstream.rendition.Slate;
import tv.exstream.rendition.SlateReason;

/// What channels show when there is nothing else. Thread-safe.
///
/// There is always an answer: the slate with the channel's name, else the one that any channel of the profile may show, else a blank
/// picture, which needs neither ffmpeg nor a file.
public final class Slates {
    /// A slate has some 60 KB. Those on air are used all the time; the others are read again when they are needed.
    private static final int MOST_IN_MEMORY = 200;

    private final SlateFiles files;
    private final ReentrantLock lock = new ReentrantLock();

    /// From the least to the most recently used; guarded by lock.
    private final Map<SlateDesign, Slate> loaded = new LinkedHashMap<>(16, 0.75f, true);

    /// Guarded by lock.
    private final Map<Profile, Slate> blank = new LinkedHashMap<>();

    Slates(SlateFiles files) {
        this.files = files;
    }

    /// A slate at once; at most a small file is read.
    public Slate of(Channel channel, SlateReason reason) {
        SlateDesign own = SlateDesign.of(channel, reason);
        return find(own)
                .or(() -> find(own.forAnyChannel()))
                .orElseGet(() -> blank(channel.profile()));
    }

    /// The designs that these channels need and that are not drawn yet: first those that many can show.
    List<SlateDesign> missing(List<Channel> channels) {
        List<SlateDesign> designs = new ArrayList<>();
        for (SlateReason reason : SlateReason.values()) {
            channels.forEach(channel -> designs.add(SlateDesign.of(channel, reason)));
        }
        List<SlateDesign> all = new ArrayList<>();
        designs.forEach(design -> all.add(design.forAnyChannel()));
        all.addAll(designs);
        return all.stream().distinct().filter(design -> !files.has(design)).toList();
    }

    private Optional<Slate> find(SlateDesign design) {
        lock.lock();
        try {
            Slate slate = loaded.get(design);
            if (slate != null) {
                return Optional.of(slate);
            }
        } finally {
            lock.unlock();
        }
        Optional<Slate> read = files.load(design);
        read.ifPresent(slate -> remember(design, slate));
        return read;
    }

    private void remember(SlateDesign design, Slate slate) {
        lock.lock();
        try {
            loaded.put(design, slate);
            if (loaded.size() > MOST_IN_MEMORY) {
                loaded.remove(loaded.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    private Slate blank(Profile profile) {
        lock.lock();
        try {
            return blank.computeIfAbsent(profile, BlankSlate::of);
        } finally {
            lock.unlock();
        }
    }
}
