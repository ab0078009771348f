package tv.exstream.prepare;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tv.exstream.channel.Channel;
import tv.exstream.media.Profile;
import tv.exstream.rendition.BlankSlate;
import tv.exstream.rendition.Slate;
import tv.exstream.rendition.SlateCause;
import tv.exstream.screen.Look;

/// What channels show when there is nothing else. Thread-safe.
///
/// There is always an answer: the slate of the channel, else the one that any channel of the profile may show, else a blank picture,
/// which needs neither ffmpeg nor a file.
public final class Slates {
    /// A slate of text in silence has some 60 KB, with a minute of music 1.5 MB. Those on air are used all the time; the others are read
    /// again when they are needed.
    static final long MOST_IN_MEMORY = 64 << 20;

    private final SlateFiles files;
    private final Supplier<Look> look;
    private final ScreenClocks clocks;
    private final long mostBytes;
    private final ReentrantLock lock = new ReentrantLock();

    /// From the least to the most recently used; guarded by lock.
    private final Map<SlateDesign, Slate> loaded = new LinkedHashMap<>(16, 0.75f, true);

    /// What they take; guarded by lock.
    private long loadedBytes;

    /// Guarded by lock.
    private final Map<Profile, Slate> blank = new LinkedHashMap<>();

    private volatile Map<Occasion, Appearance> appearances = Map.of();

    /// @param look of the slates that any channel may show
    Slates(SlateFiles files, Supplier<Look> look, ScreenClocks clocks, long mostBytes) {
        this.files = files;
        this.look = look;
        this.clocks = clocks;
        this.mostBytes = mostBytes;
    }

    /// A slate at once; at most a small file is read.
    public Slate of(Channel channel, SlateCause cause) {
        return own(channel, cause)
                .or(() -> own(channel.inMainFormat(), cause))
                .flatMap(this::find)
                .or(() -> find(SlateDesigns.forAnyChannel(channel.profile(), cause, look.get())))
                .orElseGet(() -> blank(channel.profile()));
    }

    /// From now on channels show these.
    void use(Map<Occasion, Appearance> other) {
        appearances = Map.copyOf(other);
    }

    /// Not one of the format that the channel had before. They are drawn for main formats only; others show those as they show
    /// whatever they lack.
    private Optional<Appearance> own(Channel channel, SlateCause cause) {
        return Optional.ofNullable(appearances.get(Occasion.of(channel, cause)))
                .filter(own -> own.design().profile().equals(channel.profile()));
    }

    private Optional<Slate> find(Appearance own) {
        return find(own.design())
                .map(slate -> own.clock().map(face -> clocks.on(face, slate)).orElse(slate));
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
            Slate before = loaded.put(design, slate);
            loadedBytes += slate.bytes() - (before == null ? 0 : before.bytes());
            Iterator<Slate> oldest = loaded.values().iterator();
            while (loadedBytes > mostBytes && loaded.size() > 1) {
                loadedBytes -= oldest.next().bytes();
                oldest.remove();
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
