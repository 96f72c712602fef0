package org.ventail.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.concurrent.Callable;
import org.ventail.workflow.check.RegisteredCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Lists the installed checks. */
@Command(name = "checks", mixinStandardHelpOptions = true,
        description = "Lists the installed checks, plug-ins included, without running them.")
final class ChecksCommand implements Callable<Integer> {
    @ParentCommand
    private VentailCommand root;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws Exception {
        Session s = root.session();
        ArrayNode list = Json.array();
        for (RegisteredCheck c : s.pipeline().checks()) {
            if (common.json()) {
                list.addObject().put("id", c.id()).put("label", c.label()).put("scope", c.scope().name())
                        .put("bundle", c.bundle()).put("version", c.version());
            } else {
                s.out().printf("%-42s %-8s %s (%s %s)%n", c.id(), c.scope(), c.label(), c.bundle(), c.version());
            }
        }
        if (common.json()) {
            s.out().println(Json.text(list));
        }
        return ExitCode.OK;
    }
}
