package tv.exstream.remark;

import java.util.Locale;

/// What schedules and histories say, in English. It is stored by its name, so a name must not change, nor mean anything else.
public enum Word implements RemarkWord {
    /// What others say, as they say it.
    QUOTED("{0}"),
    BOTH("{0}; {1}"),
    LISTED("{0}, {1}"),
    AND("{0} and {1}"),
    AND_MORE("{0} and {1} more"),

    // why something airs
    DRAWN("{0}: {1}"),
    REJECTED("{0}; rejected: {1}"),
    PASSED_OVER("item {0} is passed over by hand"),
    TOO_LONG("item {0} is too long"),
    FILLER("filler from {0}"),
    CUT("{0}, cut to fit"),
    PINNED("pinned by hand"),
    GOES_ON("goes on where time stood still"),
    SHOWS_CHANNEL("the rules show channel {0}"),
    SHOWS_CHANNEL_SHIFTED("the rules show channel {0}, shifted by {1}"),
    SHOWS_GONE_CHANNEL("the rules show another channel, which is gone"),

    // why nothing does
    STANDS_STILL("nobody watches, so time stands still"),
    NOTHING_FITS("nothing fits"),
    NOTHING_BEFORE_PIN("nothing fits before what is pinned at {0}"),
    NOTHING_SHOWN("the rules go on and on without showing anything"),
    NO_SLOT("no slot follows"),
    TIME_LEFT("time left in {0}"),
    PADDING("padding after {0}"),
    ALL_REST("{0}: all of them are resting"),
    OTHERS_REST("{0}: the others are resting"),
    REPEATS_NOTHING("repeats nothing"),
    PLAYOUT_OVER("the playout is over"),
    SCRIPT_ABSENT("the script has not come"),

    // where time is left
    WAIT("the wait for {0}"),
    TIME_OF_ITEM("the time of item {0}"),
    PAUSE("a pause of {0}"),
    SCHEDULE("the schedule"),
    // these three are names of what plans remember, too, so their English must stay what it is
    NO_BLOCK("the time without a block"),
    REDIRECT("redirect"),
    SLOTS("slots"),

    // what a cursor chose
    PASS("pass {0}"),
    PASS_NEXT("pass {0}, next of {1}"),
    UNGROUPED("all that has no show or artist"),
    DRAW("draw {0}"),
    FIRST_IN_LIST("first in the list"),
    NEXT_IN_LIST("next in the list after item {0}"),
    FIRST_IN_ORDER("first in order"),
    NEXT_IN_ORDER("next in order after item {0}"),
    AGAIN("again, number {0}"),
    TURN("{0} ({1}): {2}"),
    TURN_NUMBER("number {0}"),
    TURN_OF("{0} of {1}"),
    OTHERS("the others"),
    NUMBERED("{0} #{1}"),

    // what rules draw from
    COLLECTION("collection {0}"),
    RERUNS("reruns of collection {0}"),
    QUERY("query {0}"),
    ITEM("item {0}"),
    SHOW("show {0}"),
    SEASON("season {0} of {1}"),
    SEASON_GROUP("{0}, season {1}"),
    ARTIST("artist {0}"),

    // cursors
    ORDERED("{0} of {1}"),
    CHRONOLOGICAL("chronological"),
    SEASON_EPISODE("season_episode"),
    ALPHABETICAL("alphabetical"),
    SHUFFLE("shuffle"),
    RANDOM("random"),
    SHUFFLE_IN_ORDER("shuffle_in_order"),
    RANDOM_ROTATION("random_rotation"),
    ROTATING_SHUFFLE("rotating_shuffle"),
    MANNER("{0} ({1}, {2}, {3})"),
    ASCENDING("ascending"),
    DESCENDING("descending"),
    START_FIRST("first"),
    START_RANDOM("random"),
    APART("apart"),
    TOGETHER("together"),
    TOGETHER_ACROSS_SHOWS("together_across_shows"),
    ONLY_SEASONS("{0} (only seasons {1})"),
    EXCEPT_SEASONS("{0} (without seasons {1})"),
    PLAYLIST("playlist of {0}"),
    BY_COUNT("{0} by {1}"),
    AS_A_WHOLE("{0} as a whole"),
    HIDDEN("{0} (hidden)"),
    SHUFFLED("{0} (shuffled)"),
    BY_GROUP("{0}, group by group"),
    BY_GROUP_SHUFFLED("{0}, group by group, shuffled"),
    MARATHON("marathon of {0} by {1} (batch {2}, {3} groups, items {4})"),
    GROUPED_SHOW("show"),
    GROUPED_SEASON("season"),
    GROUPED_ARTIST("artist"),
    GROUPED_ALBUM("album"),
    GROUPED_DIRECTOR("director"),
    GROUPS_SHUFFLED("shuffled"),
    GROUPS_SORTED("sorted"),
    IN_SLOT("{0} in slot {1}"),
    IN_SLOTS("{0} in slots of {1}"),
    IN_BLOCK("{0} in block {1}"),

    // what a person should know of the rules
    SLOT_LATE("slot {0} at {1} would begin {2} late and is left out"),
    REWIND_LATE("rewinding by {0} is left out: the timeline has begun"),
    SEVERAL_PAD("several fillers pad one programme, so it gets no filler at all"),
    ITEM_GONE("item {0} is gone and leaves its time"),
    LONGER_THAN_WINDOW(
            "{0}: {1} lasts {2} and is passed over, because it is longer than its window"),
    ALL_LONGER_THAN_WINDOW(
            "{0}: even the shortest item lasts {1}, which is longer than its window of {2}"),
    NO_EPISODE("{0} has no season {1} episode {2}, so it stays where it is"),
    ONLY_FIRST("only the first {0} airings were laid out"),
    SHORTER_THAN_A_SECOND("{0}: {1} items are shorter than a second and left out"),
    NOTHING_TO_SHOW("{0} has nothing to show"),

    // what tools of lineups have left out
    LEFT_OUT_LONGER("left out, longer than the hours: {0}"),
    LEFT_OUT_PROGRAMMES("left out: programmes ({0})"),
    LEFT_OUT_FLEX("left out: flex ({0})"),
    LEFT_OUT_REDIRECTS("left out: redirects ({0})"),

    // what a person has changed
    NEW_RULES("new rules"),
    OTHER_PART("other {0}"),
    FORGOTTEN("everything forgotten"),
    BACK_TO("back to before change {0}"),
    PINNED_AT("media {0} pinned at {1}"),
    PASSED_OVER_AT("media {0} passed over at {1}"),
    PLANNED_INSTEAD("media {0} instead of what was planned at {1}"),
    CHANGES_OF_FILE("{0} changes by hand from a file instead of {1}"),
    TAKEN_BACK("edit {0} taken back");

    private final String english;

    Word(String english) {
        this.english = english;
    }

    @Override
    public String pattern() {
        return english;
    }

    /// How it is called where it is stored.
    String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
