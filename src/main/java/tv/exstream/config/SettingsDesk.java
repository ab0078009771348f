package tv.exstream.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.config.SettingsFile.Content;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Reads and changes the settings of a running server. The file is the truth: a change is written there first and then read from
/// there, as if a person had written it. Thread-safe: one change or look at a time.
public final class SettingsDesk {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsDesk.class);

    /// The tag of a file that cannot be read.
    private static final String UNREADABLE = "unreadable";

    private final SettingsSource source;
    private final SettingsFile file;
    private final Values start;
    private final LiveConfig live;
    private final UnaryOperator<Config> settled;

    /// Held while the file is read and written, so that no change is lost between.
    private final ReentrantLock turn = new ReentrantLock();

    private final List<Consumer<FileEdit>> editListeners = new CopyOnWriteArrayList<>();

    private volatile Seen seen;

    /// The tag at the last look of [#follow]; held by `turn`.
    private String glimpsed = "";

    /// What was last found in the file.
    ///
    /// @param values the last ones without a mistake
    /// @param said what the file said then
    /// @param mistake what is wrong with what is there now
    private record Seen(
            Content content, Values values, Map<String, String> said, Optional<Remark> mistake) {
        Seen {
            said = Map.copyOf(said);
        }

        Seen mistaken(Content content, Remark mistake) {
            return new Seen(content, values, said, Optional.of(mistake));
        }

        Optional<String> inFile(Setting<?> setting) {
            return Optional.ofNullable(said.get(setting.key()))
                    .map(text -> Values.shown(setting, text));
        }
    }

    /// A setting that holds only after the next start.
    ///
    /// @param form that its values have
    /// @param now as it holds
    /// @param then as the file says
    public record Waiting(String key, SettingForm form, String now, String then) {}

    private SettingsDesk(SettingsSource source, UnaryOperator<Config> settled) {
        this.source = source;
        this.settled = settled;
        file = new SettingsFile(source.file());
        Content content = file.read();
        seen = seen(content);
        start = seen.values();
        live = new LiveConfig(settled(start));
    }

    private Config settled(Values now) {
        return settled.apply(Config.of(now.since(start)));
    }

    /// Reads everything for a start.
    ///
    /// @param settled what is made of what is configured, now and after every change
    /// @throws ProblemException INVALID_CONFIGURATION with the key, what was found and what was wanted
    public static SettingsDesk open(
            CommandLine options, Map<String, String> environment, UnaryOperator<Config> settled) {
        var source = new SettingsSource(options, environment);
        if (options.file().isPresent()) {
            ConfigFile.text(source.file()); // one that is named must be there
        }
        return new SettingsDesk(source, settled);
    }

    /// @throws ProblemException INVALID_CONFIGURATION
    private Seen seen(Content content) {
        Values values = source.values(content.text()).checked();
        Map<String, String> said =
                content.text()
                        .<Map<String, String>>map(text -> ConfigFile.texts(text, file.path()))
                        .orElse(Map.of());
        return new Seen(content, values, said, Optional.empty());
    }

    public LiveConfig live() {
        return live;
    }

    /// Where the file is, whether there is one or not.
    public String place() {
        return file.path().toString();
    }

    /// Changes whenever the file does.
    public String tag() {
        return seen.content().tag();
    }

    /// Why the file, as it is now, is not followed.
    public Optional<Remark> mistake() {
        return seen.mistake();
    }

    /// Every setting, in the order of the example file.
    public List<SettingState> all() {
        Seen now = seen;
        return Settings.ALL.stream().map(setting -> state(setting, now)).toList();
    }

    /// What holds only after the next start.
    public List<Waiting> waiting() {
        Values now = seen.values();
        return Settings.ALL.stream()
                .filter(setting -> waits(setting, now))
                .map(
                        setting ->
                                new Waiting(
                                        setting.key(),
                                        setting.kind().form(),
                                        Values.shown(setting, start.text(setting)),
                                        Values.shown(setting, now.text(setting))))
                .toList();
    }

    private boolean waits(Setting<?> setting, Values now) {
        return !setting.live() && !now.text(setting).equals(start.text(setting));
    }

    private SettingState state(Setting<?> setting, Seen now) {
        Values holding = setting.live() ? now.values() : start;
        return new SettingState(
                setting.key(),
                setting.group(),
                setting.about(),
                setting.live(),
                setting.kind().form(),
                setting.kind().wanted(),
                setting.fallback(),
                holding.inForce(setting),
                now.inFile(setting),
                waits(setting, now.values())
                        ? Optional.of(Values.shown(setting, now.values().text(setting)))
                        : Optional.empty(),
                new SettingState.Source(setting.variable(), source.lock(setting)));
    }

    /// Changes settings in the file, all or none, and lets those that can hold at once do so.
    ///
    /// @param changes by key: the new text, or empty for nothing, so that the default holds; lists have one line an element
    /// @param tag of the file that the caller has seen; empty when whatever is there may be changed
    /// @throws ProblemException INVALID_VALUE, SETTING_LOCKED, SETTINGS_CHANGED, SETTINGS_UNWRITABLE; nothing is changed then
    public void change(Map<String, Optional<String>> changes, Optional<String> tag) {
        turn.lock();
        try {
            Change change = checked(changes, tag);
            // What somebody has written since the last look is no part of this change.
            boolean _ = read();
            if (change.isAny()) {
                file.write(change.text());
                LOG.info("settings changed keys={}", changes.keySet());
            }
            look();
        } finally {
            turn.unlock();
        }
    }

    /// Whether [#change] would be accepted, without doing anything.
    ///
    /// @throws ProblemException as that
    public void check(Map<String, Optional<String>> changes, Optional<String> tag) {
        turn.lock();
        try {
            Change _ = checked(changes, tag);
        } finally {
            turn.unlock();
        }
    }

    /// @param text of the whole file
    private record Change(String before, String text) {
        boolean isAny() {
            return !text.equals(before);
        }
    }

    private Change checked(Map<String, Optional<String>> changes, Optional<String> tag) {
        try {
            Content there = file.read();
            requireSame(there, tag);
            String before = there.text().orElse("");
            String text = new SettingsEdit(source, changes).of(before);
            Values _ = source.values(Optional.of(text)).checked();
            return new Change(before, text);
        } catch (ProblemException e) {
            throw e.problem() == Problem.INVALID_CONFIGURATION ? inTheWay(e) : e;
        }
    }

    private static void requireSame(Content there, Optional<String> tag) {
        if (tag.isPresent() && !tag.get().equals(there.tag())) {
            throw new ProblemException(Problem.SETTINGS_CHANGED, Remark.of(Demand.CONFIG_CHANGED));
        }
    }

    /// It is another setting that is wrong, or several do not fit each other.
    private static ProblemException inTheWay(ProblemException e) {
        return new ProblemException(
                Problem.SETTINGS_UNWRITABLE, Remark.of(Demand.CONFIG_MISTAKEN, e.remark()), e);
    }

    /// Reads the file when it is not what was read last. Answers whether something else is there.
    public boolean reload() {
        turn.lock();
        try {
            return read();
        } finally {
            turn.unlock();
        }
    }

    /// The same, once the file has been as it is for two looks: who saves it may be in the middle of that.
    boolean follow() {
        turn.lock();
        try {
            String now = tagNow();
            boolean rests = now.equals(glimpsed);
            glimpsed = now;
            return rests && read();
        } finally {
            turn.unlock();
        }
    }

    /// Reads what somebody else may have changed.
    private boolean read() {
        Map<String, String> before = seen.said();
        try {
            return look();
        } finally {
            // It is followed also where somebody who was told of it has failed.
            FileEdit edit = FileEdit.between(before, seen.said());
            if (edit.isAny()) {
                editListeners.forEach(each -> each.accept(edit));
            }
        }
    }

    /// Tells of each change of the file that was not made [here][#change], once it is followed.
    public void listen(Consumer<FileEdit> listener) {
        editListeners.add(listener);
    }

    /// Lets hold what is made of what is configured: something beside the file has changed.
    public void settle() {
        turn.lock();
        try {
            live.become(settled(seen.values()));
        } finally {
            turn.unlock();
        }
    }

    private String tagNow() {
        try {
            return file.read().tag();
        } catch (ProblemException _) {
            return UNREADABLE; // the look that comes then says why
        }
    }

    private boolean look() {
        Seen before = seen;
        Content content = readable();
        if (content == null || content.tag().equals(before.content().tag())) {
            return content == null;
        }
        try {
            Seen now = seen(content);
            seen = now;
            live.become(settled(now.values()));
            waiting().forEach(SettingsDesk::tell);
        } catch (ProblemException e) {
            mistaken(content, e);
        }
        return true;
    }

    private @Nullable Content readable() {
        try {
            return file.read();
        } catch (ProblemException e) {
            mistaken(new Content(Optional.empty(), UNREADABLE), e);
            return null;
        }
    }

    /// Everything stays as it is.
    private void mistaken(Content content, ProblemException e) {
        Seen before = seen;
        if (!before.content().tag().equals(content.tag())) {
            LOG.warn("config file is not followed: {}", e.getMessage());
        }
        seen = before.mistaken(content, e.remark());
    }

    private static void tell(Waiting waiting) {
        LOG.info("setting={} waits for a restart", waiting.key());
    }
}
