package tv.exstream.remark;

import java.util.List;
import java.util.Locale;

/// What schedules, readers of queries, settings and histories say, in English. It is stored by its name, so a name must not change, nor mean anything else.
public enum Word implements Saying {
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

    // what is wrong with a query
    QUERY_WRONG("query is wrong at character {0}: {1}"),
    QUERY_TOO_LONG("query must have at most {0} characters: {1}"),
    QUERY_TOO_DEEP("query must be at most {0} parentheses deep"),
    TOO_MANY_CLAUSES("query must have at most {0} clauses"),
    TOO_MANY_CLAUSES_IN_ALL(
            "query must have at most {0} clauses with those of the collections in it"),
    QUOTE_OPEN("quote must be closed by another \""),
    FIELD_UNKNOWN("field must be a known one, such as {0}: {1}"),
    FIELD_ASKED_BY("{0} must be asked by one of {1}: {2}"),
    RANGE_OF_TEXT("a range must be of numbers or days: {0} is text"),
    LENGTH_UNKNOWN("length must be a number of days, weeks, months or years: {0}"),
    VALUE_WRONG("{0} must be {1}: {2}"),
    SMART_CYCLE("smart collection must not contain itself: {0}"),
    SMART_UNKNOWN("smart collection must exist: {0}"),
    SMART_WRONG("smart collection {0}: {1}"),
    SORT_UNKNOWN("sort must be one of {0}, with - the other way round: {1}"),

    // what is wanted in a query, and what stands there
    WANTED_HERE("{0} must come here: {1}"),
    THE_END("the end"),
    A_CLAUSE("a field, a word or ("),
    A_VALUE("a value"),
    A_VALUE_OF("a value of {0}"),
    A_SMART_NAME("the name of a smart collection"),
    A_TITLE_AND_YEAR("a title and a year"),
    A_LENGTH("a length such as 2 weeks"),
    A_JOIN_OR_END("AND, OR or the end"),
    A_JOIN_OR_CLOSE("AND, OR or )"),
    A_COMMA_OR_CLOSE("a comma or ]"),
    TO_OR_A_COMMA("TO or a comma"),
    A_WHOLE_NUMBER("a whole number"),
    A_NUMBER_OF_POINTS("a number such as 7 or 7.5"),
    A_DAY("a day such as 2025-01-31 or 20250131"),
    A_DAY_OF_CALENDAR("a day of the calendar"),
    A_MONTH_OF_CALENDAR("a month of the calendar"),

    // what is wrong with a setting
    VALUE_WRONG_IN("{0} must be {1}: {2} ({3})"),
    NO_SETTING("{0} must be a setting"),
    NO_SETTING_IN("{0}: there is no setting {1}"),
    DID_YOU_MEAN("{0}; did you mean {1}?"),
    SETTING_LOCKED("{0} must be changed where it is said: by {1}, which comes before the file"),
    SETTING_BY_HAND(
            "{0} must be changed by hand: {1} writes it in a form that only people understand"),
    SETTING_TWICE("{0} must be changed once: twice"),
    SECRET_AS_SHOWN("{0} must be the secret itself: what is shown instead of it"),
    LINES_WANTED("{0} must be a list of single lines: {1}"),
    VALUES_WANTED("{0} must be a list of single values: {1} ({2})"),
    KEY_TOLD_TWICE(
            "one of secret.key, secret.keyFile and secret.keyIn: keyring must be left: {0} of them are set"),
    VARIABLE_BESIDE("{0} must not be there beside {1}"),
    VARIABLE_FILE_LONG("{0} must name a file of at most {1} bytes: {2}"),
    VARIABLE_FILE_UNREADABLE("{0} must name a file of text that can be read: {1} ({2})"),

    // what is wrong with the file of settings
    CONFIG_CHANGED(
            "config file must be as it was when the settings were read: it was changed meanwhile"),
    CONFIG_MISTAKEN("config file must be without mistakes to be changed: {0}"),
    CONFIG_UNREADABLE("config file cannot be read: {0}"),
    CONFIG_UNWRITABLE("config file must be writable for the server: {0}"),
    CONFIG_LONG("config file must have at most {0} bytes: {1}"),
    CONFIG_NO_TEXT("config file must be UTF-8 text: {0}"),
    CONFIG_NO_YAML("config file must be YAML: {0}, line {1}: {2}"),
    CONFIG_WITHOUT_KEYS("config file must have keys with values: {0}: {1}"),

    // what is wrong with a certificate
    CERTIFICATE_LONG("{0} must be a PEM file: {1} is too long"),
    CERTIFICATE_UNREADABLE("{0} must be a file that can be read: {1}"),
    CERTIFICATE_WANTED("{0} must have a certificate in PEM: none is there"),
    CERTIFICATE_KEY_WANTED("{0} must have an unencrypted private key in PEM: none is there"),
    CERTIFICATE_PAIR_UNREADABLE(
            "server.tls.certificate and server.tls.key must be a certificate and an unencrypted private key in PEM: one cannot be read"),
    CERTIFICATE_PAIR_APART(
            "server.tls.key must be the private key of the certificate: that of another"),
    CERTIFICATE_PAIR_HALF("server.tls.certificate and server.tls.key must be set together: {0}"),
    NO_CERTIFICATE("no certificate"),
    NO_CERTIFICATE_KEY("no key"),
    TLS_PORT_TAKEN("server.tls.port must be free: {0}"),
    NO_JETTY("the web server must be Jetty: another"),

    // what is wanted of a value
    EITHER("{0} or {1}"),
    EMPTY_OR("empty or {0}"),
    FROM_TO("{0}..{1}"),
    ONE_OF("one of {0}"),
    LIKE("{0} like {1}"),
    A_LIST_OF("a list of {0}"),
    TRUE_OR_FALSE("true or false"),
    A_TEXT("text"),
    A_NAME("a name"),
    A_TITLE_LIKE("a title like {0}, with nothing but {1}"),
    A_LANGUAGE("a language"),
    A_SIZE("a size"),
    A_PATH("a path"),
    A_URL("a URL"),
    A_HOST("a host"),
    A_DATABASE_LIKE("like {0}, without user and password"),
    A_TIME_ZONE("a time zone"),
    A_COLOUR("a colour"),
    A_LENGTH_FROM_TO("a length of time from {0} to {1}"),
    HOURS("hours"),
    SCOPES("scopes"),
    BASE64_BYTES("{0} bytes in base64"),
    // these stand in lists
    LANGUAGES("languages"),
    PATHS("paths"),
    PATHS_OR_NAMED("paths, with or without a name like {0}"),
    FOLDER_KINDS("kinds of folders"),
    RULES("rules"),
    CHANNEL_NUMBERS("channel numbers"),
    HOSTS("hosts"),
    SITES_OR_ALL("sites like {0}, or {1}"),
    ADDRESSES("addresses"),
    NETWORKS("networks"),

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
    private final int places;

    Word(String english) {
        this.english = english;
        places = inEnglish().places();
    }

    /// With places such as `{0}`, each once.
    public String pattern() {
        return english;
    }

    @Override
    public int places() {
        return places;
    }

    @Override
    public String key() {
        return "remark." + stored();
    }

    /// How it is called where it is stored.
    String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String english(List<?> values) {
        return inEnglish().with(values);
    }

    private EnglishPattern inEnglish() {
        return new EnglishPattern(english);
    }
}
