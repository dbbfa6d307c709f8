import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { CopyField } from '../shown/CopyField';

/** A webhook's secret, told once. It is forgotten here as soon as this is closed. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal.Content
        aria-describedby={undefined}
        // Not by a click beside it: what is shown once should not vanish by accident.
        onInteractOutside={(event) => event.preventDefault()}
      >
        <Modal.Header closeLabel="关闭">
          <Modal.Title>签名密钥，只显示这一次</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Box role="alert" background="warning100" padding={4} hasRadius>
              <Typography tag="p" fontWeight="semiBold">
                请现在就复制
              </Typography>
              <Typography tag="p">
                关闭以后谁也看不到它了；丢了只能更换。请当面或用加密的方式交给网站的技术人员，不要发到群里。
              </Typography>
            </Box>
            <CopyField name="webhook-secret" label="签名密钥" value={secret} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <span />
          <Button onClick={onClose}>我已保存，关闭</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
