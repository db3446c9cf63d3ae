import ParleyCommandLine

ParleyCommand.runProcess()
