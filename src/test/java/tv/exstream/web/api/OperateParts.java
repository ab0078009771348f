package tv.exstream.web.api;

import static tv.exstream.media.MediaItemBuilder.item;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channel.Channels;
import tv.exstream.channel.HeldStops;
import tv.exstream.channel.InMemoryStops;
import tv.exstream.doctor.ProgramVersion;
import tv.exstream.log.LogFiles;
import tv.exstream.log.LogGate;
import tv.exstream.log.LogLevels;
import tv.exstream.log.LogRing;
import tv.exstream.log.TestLog;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.session.Outlook;
import tv.exstream.session.Sessions;
import tv.exstream.tryout.ScriptedTryouts;
import tv.exstream.vitals.Vitals;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.RequestedMedia;

/// What operators look at, for a [tv.exstream.web.TestServer] with channels and sessions.
@Import({
    ChannelStatesRoutes.class,
    LogLevelRoutes.class,
    LogRoutes.class,
    OperateConfiguration.class,
    SupportRoutes.class,
    SystemRoutes.class,
    TrialRoutes.class
})
class OperateParts {
    static final String SECRET = "hunter2secret";

    private static final ChannelStates.Planned FILM =
            new ChannelStates.Planned(false, Optional.of("A Film"));

    /// What somebody would see who tunes in.
    final AtomicReference<Outlook.View> view = new AtomicReference<>(new Outlook.View.Ready());

    /// That may be tried.
    final AtomicReference<MediaItem> film = new AtomicReference<>(item("film").build());

    final TestLog log = new TestLog();

    private final Path folder = folder();

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("exstreamtv-operate");
            Files.writeString(
                    folder.resolve("exstreamtv.log"),
                    "an old line with password=%s\nanother line\n".formatted(SECRET));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean(destroyMethod = "close")
    AutoCloseable logFolder() {
        return () -> FileSystemUtils.deleteRecursively(folder);
    }

    @Bean
    TestLog testLog() {
        return log;
    }

    @Bean
    LogRing logRing() {
        return log.ring();
    }

    @Bean
    LogGate logGate() {
        return log.gate();
    }

    @Bean
    LogLevels logLevels(InstantSource clock) {
        return log.levels(clock);
    }

    @Bean
    LogFiles logFiles() {
        return new LogFiles(folder.resolve("exstreamtv.log"));
    }

    @Bean
    ProgramVersion programVersion() {
        return new ProgramVersion("1.2.3");
    }

    @Bean
    Vitals vitals() {
        return new Vitals();
    }

    @Bean
    HeldStops heldStops() {
        return new HeldStops(new InMemoryStops());
    }

    @Bean
    ChannelStateView channelStateView(
            Channels channels, Sessions sessions, HeldStops stops, InstantSource clock) {
        var sight =
                new ChannelStates.Sight(
                        (asked, _) -> Collections.nCopies(asked.size(), FILM),
                        new InMemoryPlayouts(),
                        new ChannelStates.Prospects(_ -> view.get(), (_, _) -> view.get()),
                        new ChannelStates.Watchers(sessions::present, List::of),
                        _ -> Optional.empty(),
                        () -> _ -> ChannelFacts.Around.FINE);
        return new ChannelStateView(
                new ChannelStates(sight, stops, clock),
                new ChannelStateView.Reach(channels, sessions, stops),
                clock);
    }

    @Bean
    ChannelStateRoutes channelStateRoutes(Channels channels, ChannelStateView states) {
        return new ChannelStateRoutes(new RequestedChannels(channels), states);
    }

    @Bean
    ScriptedTryouts scriptedTryouts(InstantSource clock) {
        return new ScriptedTryouts(folder.resolve("trials"), clock);
    }

    @Bean
    TrialView trialView(ScriptedTryouts scripted, Channels channels) {
        InMemoryMediaItems items = new InMemoryMediaItems();
        film.set(items.add(item("film").lasting(Duration.ofMinutes(90))));
        return new TrialView(
                scripted.tryouts(), new RequestedMedia(items), new RequestedChannels(channels));
    }

    @Bean
    SupportBundle supportBundle(LogFiles files, JsonMapper json, SystemView system) {
        Map<String, SupportBundle.Answer> answers = new LinkedHashMap<>();
        answers.put("system.json", system::now);
        answers.put(
                "away.json",
                () -> {
                    throw new IllegalStateException(
                            "no answer from http://anna:%s@tv.example/".formatted(SECRET));
                });
        return new SupportBundle(
                () -> "EXStreamTV test\n  source = http://tv.example/?token=" + SECRET,
                files,
                json,
                answers);
    }
}
