package tv.exstream.library.plex;

import java.io.IOException;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.tuner.DeviceId;

/// The receivers ("DVRs") of a Plex server that show our channels.
///
/// @param tuner which of the tuners of a receiver is ours
record Receivers(PatientQuestions questions, DeviceId tuner) {
    /// What Plex calls a tuner of this kind, before its id.
    private static final String HDHOMERUN = "device://tv.plex.grabbers.hdhomerun/";

    private static final int LONGEST_ANSWER = 1 << 20;

    /// Has them read their guides again, and answers how many there are. The receivers of others, such as one with an aerial, are left alone:
    /// their guides cost Plex minutes.
    int reload(Access access) throws IOException, InterruptedException {
        byte[] answer = questions.fetch(access.ask("/livetv/dvrs"), LONGEST_ANSWER);
        int count = 0;
        for (JsonRow receiver : JsonRows.row(answer).row("MediaContainer").rows("Dvr")) {
            String key = receiver.text("key");
            if (ServerLists.isKey(key) && receiver.rows("Device").stream().anyMatch(this::isOurs)) {
                byte[] _ =
                        questions.fetch(
                                access.ask("/livetv/dvrs/%s/reloadGuide".formatted(key))
                                        .posting("application/x-www-form-urlencoded", new byte[0]),
                                LONGEST_ANSWER);
                count++;
            }
        }
        return count;
    }

    /// By its id, which stays where its address changes. Not every version of Plex tells both.
    private boolean isOurs(JsonRow device) {
        return device.text("deviceId").equalsIgnoreCase(tuner.toString())
                || device.text("uuid").equalsIgnoreCase(HDHOMERUN + tuner);
    }
}
