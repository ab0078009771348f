package tv.exstream.job;

import java.time.InstantSource;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.Contents;
import tv.exstream.collection.query.Today;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Edits;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules.MadeEdit;
import tv.exstream.schedule.Situation;
import tv.exstream.schedule.cursor.ContentSnapshot;

/// Reads all that a timeline follows from. Thread-safe.
final class Situations {
    private final Planner.Stored stored;
    private final InstantSource clock;
    private final ContentVersions versions;

    Situations(Planner.Stored stored, InstantSource clock) {
        this.stored = stored;
        this.clock = clock;
        versions = new ContentVersions(stored, clock);
    }

    /// Where it is read from.
    Planner.Stored stored() {
        return stored;
    }

    /// Those of what is read here.
    ContentVersions versions() {
        return versions;
    }

    /// @param anchor where the timeline is to go on from
    /// @param contentVersion that of the media, read before this is asked, so that a change meanwhile is noticed later
    Situation of(Channel channel, Schedule schedule, Anchor anchor, long contentVersion) {
        Program program = schedule.program(channel.zone());
        ContentSnapshot content =
                new ContentSnapshot(
                        contentVersion,
                        contents(channel).of(program.selections()),
                        stored.items().outlines(anchor.standsOn()));
        return new Situation(program, content, edits(channel.id()));
    }

    Situation of(Channel channel, Draft draft, long contentVersion) {
        Situation usual = of(channel, draft.schedule(), draft.begin(), contentVersion);
        return new Situation(usual.program(), usual.content(), draft.edits());
    }

    private Edits edits(ChannelId channel) {
        return new Edits(stored.schedules().edits(channel).stream().map(MadeEdit::edit).toList());
    }

    /// On the day that it is for the channel.
    Contents contents(Channel channel) {
        return new Contents(
                new Contents.Sources(
                        stored.items(), stored.collections(), stored.matches(), stored.firstRuns()),
                Today.at(clock.instant(), channel.zone()));
    }
}
