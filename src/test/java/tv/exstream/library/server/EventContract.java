package tv.exstream.library.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.library.remote.EventClient;
import tv.exstream.library.remote.Heard;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;

/// What holds for messages of every kind of server.
public interface EventContract {
    EventClient client();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "7",
                "{'MessageType':'LibraryChanged','Data':'x'}",
                "{'MessageType':'LibraryChanged','Data':{'ItemsAdded':7,'ItemsUpdated':{'a':'../x'},'ItemsRemoved':null}}",
                "{'MessageType':'UserDataChanged','Data':{'UserDataList':[1,null,{'ItemId':['x']}]}}",
                "{'MessageType':['LibraryChanged']}",
                "{'NotificationContainer':[{'type':'timeline'}]}",
                "{'NotificationContainer':{'type':'timeline','TimelineEntry':{'itemID':'1','state':5}}}",
                "{'NotificationContainer':{'type':'timeline','TimelineEntry':[{'itemID':'../1','state':5},{'itemID':{},'state':5},3]}}"
            })
    @DisplayName("H20: a message of other types, or with ids that are none, says nothing")
    default void oddMessages(String message) throws Exception {
        assertThat(client().event(row(message))).isEqualTo(new Heard.Nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'event':7,'Event':{},'NotificationType':[]}",
                "{'event':'media.play','Metadata':{'ratingKey':'1'}}",
                "{'Event':'playback.start','Item':{'Id':'1'}}"
            })
    @DisplayName("H20: a hook that is none of those that matter says nothing")
    default void oddHooks(String message) throws Exception {
        assertThat(client().hook(row(message))).isEqualTo(new Heard.Nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'event':'library.new','Event':'library.new','Metadata':7,'Item':7}",
                "{'event':'library.new','Event':'library.new','Metadata':{'ratingKey':'../1'},'Item':{'Id':'../1'}}",
                "{'event':'library.new','Event':'library.new'}"
            })
    @DisplayName("H20: a hook that says that something is new, and not what, has everything listed")
    default void hooksWithoutIds(String message) throws Exception {
        assertThat(client().hook(row(message))).isEqualTo(new Heard.Something());
    }

    private static JsonRow row(String message) throws Exception {
        return JsonRows.row(message.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
