package tv.exstream.process;

import org.springframework.context.annotation.Import;

/// The processes of the real server, for a [tv.exstream.web.TestServer].
@Import(ProcessConfiguration.class)
public class ProcessParts {}
