package tv.exstream.library.cloud;

import com.dropbox.core.http.HttpRequestor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Question;

/// Lets the SDK of Dropbox ask with our own client, and ask only: nothing is put there. Thread-safe.
final class DropboxHttp extends HttpRequestor {
    private static final String JSON = "application/json";

    private final SdkQuestions questions;
    private final URI base;

    /// @param base of the interface, in the place of the host that the SDK names
    DropboxHttp(SdkQuestions questions, URI base) {
        this.questions = questions;
        this.base = base;
    }

    @Override
    public Response doGet(String url, Iterable<Header> headers) throws IOException {
        throw new IOException("files are fetched elsewhere");
    }

    @Override
    public Uploader startPost(String url, Iterable<Header> headers) {
        Question question = questions.to(base.resolve(URI.create(url).getRawPath()));
        for (Header header : headers) {
            question = SdkQuestions.telling(question, header.getKey(), header.getValue());
        }
        return new Words(question);
    }

    @Override
    public Uploader startPut(String url, Iterable<Header> headers) throws IOException {
        throw new IOException("nothing is put there");
    }

    /// What is asked, while the SDK writes it.
    private final class Words extends Uploader {
        private final Question question;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Words(Question question) {
            this.question = question;
        }

        @Override
        public OutputStream getBody() {
            return body;
        }

        @Override
        public void close() {}

        @Override
        public void abort() {}

        @Override
        public Response finish() throws IOException {
            Found<byte[]> found = questions.fetch(question.posting(JSON, body.toByteArray()));
            return new Response(
                    found.status(), new ByteArrayInputStream(found.body()), found.headers().map());
        }
    }
}
