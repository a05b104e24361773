// The least app there is on Bolt for JavaScript: it takes the command and acknowledges it.
const { App } = require('@slack/bolt');

const app = new App({
  token: process.env.SLACK_BOT_TOKEN,
  appToken: process.env.SLACK_APP_TOKEN,
  socketMode: true,
  logLevel: 'error',
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
});
app.command('/cohort', ({ ack }) => ack());
app.start();

// Whoever started it is gone when this ends.
process.stdin.resume().on('end', () => process.exit());
