package tv.exstream.job;

import static tv.exstream.time.Lengths.hours;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import tv.exstream.channel.Channel;
import tv.exstream.config.Config;
import tv.exstream.playout.TimelineChanged;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.script.ScriptSchedule;
import tv.exstream.schedule.sequential.ContentSources;
import tv.exstream.schedulefile.CheckedSources;
import tv.exstream.schedulefile.ScriptSteps;

/// Builds of scripts for tests of others.
///
/// @param wanted the channels that wait for theirs
public record OpenScripts(Scripts scripts, ScriptsWanted wanted) {
    /// When the build of [#half] was opened.
    public static final Instant OPENED = Station.NOON;

    /// No channel is built by a script.
    public static OpenScripts none() {
        Station station = new Station();
        return new OpenScripts(of(station), station.planner.scripts());
    }

    /// Channel 1 waits for its script, which is open and has built one hour of the two that it wants.
    public static OpenScripts half() {
        Station station = new Station();
        Channel channel = station.channel(1, PlaybackOrder.CHRONOLOGICAL);
        station.add(1, "a", hours(1));
        new Programming(station.stored(), () -> station.now, _ -> {})
                .setRules(channel, new ScriptSchedule(7));
        station.planner.look(channel);
        Scripts scripts = of(station);
        var wish = new ScriptWish(Optional.empty(), Optional.of(hours(2)));
        String id = scripts.open(channel, wish).id();
        scripts.step(id, ScriptSteps.read("add-collection", "{key: f, collection: all of 1}"));
        scripts.step(id, ScriptSteps.read("add-count", "{content: f, count: 1}"));
        return new OpenScripts(scripts, station.planner.scripts());
    }

    /// Builds over what a station has.
    static Scripts of(Station station) {
        return of(station, station.changes::add);
    }

    /// @param told of each timeline that a build has changed
    static Scripts of(Station station, Consumer<TimelineChanged> told) {
        return new Scripts(desk(station, told), () -> station.now);
    }

    static ScriptDesk desk(Station station, Consumer<TimelineChanged> told) {
        return new ScriptDesk(
                station.stored(),
                () -> new Config.Timeline(Station.HORIZON, Station.HISTORY, ZoneOffset.UTC),
                new CheckedSources(new ContentSources(station.collections)),
                new ScriptDesk.Outcome(
                        new TimelineNews(station.playouts, told),
                        station.planner.scripts(),
                        station.planner.scriptFirstRuns()));
    }
}
