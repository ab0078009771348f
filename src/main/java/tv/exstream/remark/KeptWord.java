package tv.exstream.remark;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is said of files, sources and other servers, in English. It is kept as text, with what was found, and told from it.
public enum KeptWord {
    // files and folders
    EMPTY("it is empty"),
    EMPTY_FILE("the file is empty"),
    STILL_WRITTEN("still being written"),
    WAS("was {0}"),
    FOLDER_AWAY("its folder is empty or away"),
    FAILED_TWICE("{0}; failed twice and is tried again when it changes"),
    NEXT_SCAN("{0}; it is looked into with the next scan"),
    NO_END(
            "it has no end: say how long it is shown, in minutes as the runtime of its NFO or in seconds in a line #EXTINF before its address"),
    NO_END_IN_YAML(
            "it has no end: say how long it is shown, in minutes as the runtime of its NFO or as its duration, such as 01:30:00"),
    UNREADABLE("cannot be read: {0}"),
    UNPLAYABLE("cannot be played: {0}"),
    NOT_UNDERSTOOD("cannot be understood: {0}"),
    NOT_READ("not read: {0}"),
    WAS_NOT_READ("was not read: {0}"),
    NOT_READ_IN_TIME("was not read in time: {0}"),
    FFPROBE_CUT_OFF("was not read to the end: ffprobe was cut off"),
    FFPROBE_ENDED("ffprobe was ended: {0}"),
    LENGTH_UNKNOWN("its length is unknown"),
    NOTHING_KNOWN("no picture and no sound that ffprobe knows"),
    NO_CHAPTERS("no chapters in it"),
    MARKED("marked to be left out"),
    IGNORED("left out by an ignore file"),
    LINK_TO_TAKEN("the link leads to a folder that is already here"),
    LINK_UPWARD("the link leads to a folder above"),
    LINK_NOWHERE("the link leads nowhere"),
    SAME_FOLDER("the same folder is already here"),
    SAME_FILE("the same file is already here"),
    TOO_DEEP("deeper than {0} folders"),
    TOO_MANY_NAMES("more than {0} names"),
    HIDDEN("hidden"),
    OF_SYSTEM("belongs to the system"),
    OF_MENUS("belongs to the menus of a media centre"),
    DISC_FOLDER("a DVD or Blu-ray folder is not played: convert it to mkv"),
    DISC_IMAGE("disc images are not played: convert the disc to mkv"),
    OPENS_OTHERS("a script that opens other files is not played"),
    POINTER("a pointer to another address is not played"),
    PLAYLIST("a playlist is not media"),
    ENCRYPTED("encrypted by the shop it was bought in"),
    DOWNLOADING("the download has not finished"),
    LEFTOVER("what was left over of {0}"),
    SAMPLE("a sample"),
    SOUND_OF("a sound track of {0}"),
    NAME_NOT_UTF8("the name is not valid UTF-8: rename it"),
    NAME_NOT_WRITABLE("the name cannot be written in {0}: start the server with LC_ALL=C.UTF-8"),
    PERMISSION_DENIED("permission denied"),
    NOT_THERE("it is not there"),
    NO_FOLDER("it is not a folder"),
    NO_ANSWER_WITHIN("no answer within {0} s"),
    OTHERS_HANG("{0} other reads do not come back"),
    NOT_BESIDE("there is no {0} beside it"),
    NO_INDEX("it is no index of VobSub subtitles"),
    NO_SUBTITLES("no subtitles in it"),
    TIME_BEFORE_STREAM("a time stands before the first stream"),
    LONGER_THAN("longer than {0} MiB"),
    TOO_MANY_STREAMS("more than {0} streams"),
    STREAM_NUMBER("the number of a stream must be 0..{0}: {1}"),
    NFO_TOO_LONG("must be at most 1 MiB long"),
    NFO_REFUSED("document types and entities are refused"),
    DISK_AWAY("its disk is away, and it is measured when that is back"),

    // sources
    READ_FROM_SERVER("it is read from the server, because there is no file {0}"),
    AFTER_NEXT("it is looked into after the next reading"),
    REST_LISTED_AGAIN("the rest of it is listed again"),
    ASKED_MEANWHILE("it was asked for meanwhile: it is listed again"),
    ASKED_AGAIN("it is asked again soon, because something else is wanted of it"),
    LISTS_NOTHING("{0} lists nothing, where there were {1} items; all of them are kept"),
    LIBRARY_HIDDEN("the server does not show it; its items are kept"),
    NO_LIBRARY("the server shows no library; what was known is kept"),
    LISTS_LESS("the server lists {0} of the {1} that it says it has"),
    LISTS_ENDLESSLY("the server lists without end"),
    ENTRIES_READ("{0} entries, of which {1} are new and {2} changed; {3} are gone"),
    LIST_LACKS_CHANNELS(
            "the list lacks {0} of {1} channels; they stay until another reading lacks them too"),
    LIST_LACKS_STATIONS(
            "the list lacks {0} of {1} radio stations; they stay until another reading lacks them too"),
    LIST_LACKS_FILMS(
            "the list lacks {0} of {1} films; they stay until another reading lacks them too"),
    LIST_LACKS_SERIES(
            "the list lacks {0} of {1} series; they stay until another reading lacks them too"),
    CHANNELS_UNNAMED("{0} channels have no number or no name"),
    FILMS_UNNAMED("{0} films have no number or no name"),
    SERIES_UNNAMED("{0} series have no number or no name"),
    CHANNELS_ENCRYPTED("{0} channels are encrypted"),
    LINES_REFUSED(
            "{0} lines name nothing that is received: files, pipes, schemes of other programs, or no address"),
    ENTRIES_WITHOUT_ADDRESS("{0} entries have no address"),
    ADDRESSES_UNUSED("{0} further addresses of entries are not used"),
    LINES_CUT("{0} lines are too long to be read whole"),
    GUIDE_EMPTY("the guide is empty; what was there stays"),
    GUIDE_BREAKS_OFF("the guide breaks off too soon, so what was there stays: {0}"),
    GUIDE_LACKS(
            "the guide says nothing of {0} of {1} channels it told about; what was there stays until another reading lacks them too"),
    GUIDE_STAYS("its guide stays as it was: {0}"),
    GUIDE_READ(
            "{0} channels, {1} of which tell about something here; {2} programmes of these, {3} of others, {4} before the last {5} days or after the next {6} days, {7} that cannot be read"),
    ALL_STAY("{0}; all of them stay as they were"),
    GROUPS_STAY("{0}; their groups stay as they were"),
    FILMS_AS_LISTED("get_vod_info: {0}; films are described as they are listed"),
    NO_MORE_SERIES("too many series cannot be read; no more are asked for"),
    CANNOT_BE_READ("it cannot be read"),
    NOT_ADMITTED("the account is not admitted"),
    NOT_ADMITTED_AS("the account is not admitted: {0}"),
    PASSWORD_UNKNOWN("its password is not known"),
    VIDEO_PRIVATE("it is private or deleted"),
    VIDEO_LIVE("it is live; live sources can show it"),
    VIDEO_UPCOMING("it has not begun yet"),
    VIDEO_WAS_LIVE("it was live and is not ready yet"),
    LIST_PARTLY("yt-dlp could not read its whole list"),
    NAME_NO_PATH("its name cannot be part of a path"),
    ARCHIVED("{0} objects lie in an archive and cannot be read before they are restored"),
    TOO_MANY_FOLDERS("it has more than {0} folders"),

    // other servers
    ANSWERS_WITH("it answers with status {0}"),
    MORE_BYTES("it has more than {0} bytes"),
    NO_ANSWER_FOR("no answer for {0} ms"),
    ADDRESS_NOT_ASKED("its address cannot be asked for"),
    ADDRESS_NOT_OF_WEB("its address is not one of the web"),
    ADDRESS_WITHOUT_HOST("its address names no host"),
    HOST_UNKNOWN("its host is unknown"),
    HOST_INSIDE("its host {0} is in this network, and media.hosts does not name it"),
    REDIRECTS("it redirects more than {0} times"),
    LEADS_TO_MACHINE("it leads to what only the machine itself may ask"),
    LEADS_INSIDE("it leads from the Internet into this network"),
    SENDS_WHOLE("it sends whole files where parts are asked for"),
    LEADS_BACK("it leads back to where the question came from"),
    LEADS_ELSEWHERE("it leads what it is sent to another server"),
    NOTHING_ANSWERS("nothing answers at its address"),
    CONNECTION_FAILED("the connection failed"),
    CONNECTION_FAILED_AS("the connection failed: {0}"),

    // live sources
    UNREACHABLE("it cannot be reached: {0}"),
    CONNECTIONS_IN_USE("all connections its provider allows are in use"),
    NOT_RECEIVED("this server cannot receive it: {0}"),
    ENDED("it ended: {0}"),
    NOTHING_NEW("it gave nothing new for {0} s"),
    SLOW("it comes at {0} times real time"),
    NOTHING_SHOWN("it gives nothing that can be shown: {0}"),
    BLACK("its picture is black since {0} s"),
    FROZEN("its picture is frozen since {0} s"),
    SILENT("it is silent since {0} s"),

    // hardware and programs
    NOT_INSTALLED("{0} is not installed, or not on the PATH"),
    NO_DEVICE("there is no device"),
    NO_SUCH_DEVICE("there is no {0}"),
    ENCODER_FAILS("encoder: {0}"),
    DECODER_FAILS("decoder: {0}"),
    PICTURE_WRONG("the picture comes out wrong");

    /// The more a word says itself, the less another one is meant.
    private static final List<KeptWord> BY_LENGTH =
            Stream.of(values())
                    .sorted(Comparator.comparingInt(KeptWord::ownLength).reversed())
                    .toList();

    private final String english;

    KeptWord(String english) {
        this.english = english;
    }

    /// What was said.
    ///
    /// @param values as many as the word has places
    public record Told(KeptWord word, List<String> values) {
        public Told {
            values = List.copyOf(values);
        }
    }

    /// With places such as `{0}`, each once.
    public String pattern() {
        return english;
    }

    public int places() {
        return inEnglish().places();
    }

    /// Whether what is in a place is said by a word, too. Such a place is behind a colon and last, or before a semicolon and first or behind a
    /// colon; in all others are names and numbers.
    public boolean isReason(int place) {
        String there = "{%d}".formatted(place);
        return english.endsWith(": " + there)
                || english.startsWith(there + "; ")
                || english.contains(": " + there + "; ");
    }

    /// For a person, lower case, without a full stop.
    ///
    /// @param values as many as it has places
    public String said(Object... values) {
        return inEnglish().with(List.of(values));
    }

    /// What a text tells; empty for one that no word says.
    public static Optional<Told> told(String text) {
        for (KeptWord word : BY_LENGTH) {
            Optional<List<String>> values = word.inEnglish().valuesIn(text);
            if (values.isPresent()) {
                return Optional.of(new Told(word, values.get()));
            }
        }
        return Optional.empty();
    }

    private int ownLength() {
        return said(Stream.generate(() -> "").limit(places()).toArray()).length();
    }

    private EnglishPattern inEnglish() {
        return new EnglishPattern(english);
    }
}
